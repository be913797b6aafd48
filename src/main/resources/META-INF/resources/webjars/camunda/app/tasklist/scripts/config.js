import {house, vendor} from './house.js';

export default {
  app: {
    name: '待办',
    vendor
  },
  ...house,
  customScripts: [
    // Mends form-js; decision 0010.
    'scripts/form-lists',
    'scripts/form-words',
    // What zh.json can't reach.
    'scripts/fixed-words',
    'scripts/start-form',
    // 案件档案 in the navigation bar.
    'scripts/dossier-link',
    // 我的消息 beside it.
    'scripts/messages-link',
    // What else of ours the person may open.
    'scripts/own-pages',
    // Stage and time left on every card; several cards claimed at once.
    'scripts/cards',
    'scripts/claim-many',
    // Beside the form: what has happened, photos and scans, and passing the task on.
    'scripts/story',
    'scripts/files',
    'scripts/pass-on',
    'scripts/print-form',
    'scripts/fresh-form'
  ],
  disableWelcomeMessage: true,
  shortcuts: {
    claimTask: {
      key: 'ctrl+alt+c',
      description: '认领当前任务'
    },
    focusFilter: {
      key: 'ctrl+shift+f',
      description: '跳到筛选器'
    },
    focusList: {
      key: 'ctrl+alt+l',
      description: '跳到任务列表'
    },
    focusForm: {
      key: 'ctrl+alt+f',
      description: '跳到表单第一项'
    },
    startProcess: {
      key: 'ctrl+alt+p',
      description: '打开“发起”窗口'
    }
  }
};
