import {house, vendor} from '../../tasklist/scripts/house.js';

export default {
  app: {
    name: '系统管理',
    vendor
  },
  ...house,
  // What zh.json can't reach.
  customScripts: ['../tasklist/scripts/fixed-words'],
  disableWelcomeMessage: true
};
