export default {
  app: {
    name: '起始页',
    vendor: '协商在基层'
  },
  disableWelcomeMessage: true
};
