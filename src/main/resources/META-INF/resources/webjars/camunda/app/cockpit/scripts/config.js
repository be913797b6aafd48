export default {
  app: {
    name: '监督视图',
    vendor: '协商在基层'
  },
  disableWelcomeMessage: true
};
