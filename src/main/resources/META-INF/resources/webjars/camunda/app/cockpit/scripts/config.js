import {house, vendor} from '../../tasklist/scripts/house.js';

export default {
  app: {
    name: '监督视图',
    vendor
  },
  ...house,
  // What zh.json can't reach.
  customScripts: ['../tasklist/scripts/fixed-words'],
  disableWelcomeMessage: true
};
