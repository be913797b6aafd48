export default {
  app: {
    name: '系统管理',
    vendor: '协商在基层'
  },
  dateFormat: {
    monthName: 'MMMM',
    day: 'D',
    abbr: 'YYYY-MM-DD HH:mm',
    normal: 'YYYY-MM-DD HH:mm',
    long: 'YYYY年M月D日 dddd HH:mm',
    short: 'YYYY-MM-DD'
  },
  locales: {
    availableLocales: ['zh', 'en'],
    fallbackLocale: 'zh'
  },
  // What zh.json can't reach.
  customScripts: ['../tasklist/scripts/fixed-words'],
  disableWelcomeMessage: true
};
