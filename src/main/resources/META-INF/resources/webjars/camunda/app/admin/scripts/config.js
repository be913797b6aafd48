export default {
  app: {
    name: '系统管理',
    vendor: '协商在基层'
  },
  disableWelcomeMessage: true
};
