// What the four web apps have in common.
export const vendor = '协商在基层';

export const house = {
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
  }
};
