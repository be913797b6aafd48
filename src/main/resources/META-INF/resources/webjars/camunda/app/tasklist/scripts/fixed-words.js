/*
 * Words that the web apps 7.24 have in English in their program, out of reach of zh.json, are put into Chinese where they
 * appear: only in the places named here, never in what people or models wrote. Shared like brand.css; guarded by WebAppsIT.
 */

const TYPES = {
  String: '文字', Integer: '整数', Long: '长整数', Short: '短整数', Double: '小数', Boolean: '是否值', Date: '日期', Json: 'JSON',
  Xml: 'XML', Object: '对象', File: '文件', Bytes: '二进制', Null: '空',
};

const PERMISSIONS = {
  ALL: '全部', NONE: '无', ACCESS: '使用', READ: '查看', CREATE: '新建', UPDATE: '修改', DELETE: '删除', SET: '设置', SUSPEND: '挂起',
  CREATE_INSTANCE: '发起实例', READ_INSTANCE: '查看实例', UPDATE_INSTANCE: '修改实例', DELETE_INSTANCE: '删除实例',
  SUSPEND_INSTANCE: '挂起实例', MIGRATE_INSTANCE: '迁移实例', RETRY_JOB: '重试作业',
  READ_TASK: '查看任务', UPDATE_TASK: '修改任务', TASK_ASSIGN: '指派任务', TASK_WORK: '办理任务',
  READ_VARIABLE: '查看变量', UPDATE_VARIABLE: '修改变量', READ_TASK_VARIABLE: '查看任务变量', UPDATE_TASK_VARIABLE: '修改任务变量',
  READ_INSTANCE_VARIABLE: '查看实例变量', UPDATE_INSTANCE_VARIABLE: '修改实例变量',
  READ_HISTORY: '查看历史', READ_HISTORY_VARIABLE: '查看历史变量', UPDATE_HISTORY: '修改历史', DELETE_HISTORY: '删除历史',
  CREATE_BATCH_MIGRATE_PROCESS_INSTANCES: '批量迁移流程实例', CREATE_BATCH_MODIFY_PROCESS_INSTANCES: '批量更改流程实例',
  CREATE_BATCH_RESTART_PROCESS_INSTANCES: '批量重新启动流程实例', CREATE_BATCH_DELETE_RUNNING_PROCESS_INSTANCES: '批量删除运行中的流程实例',
  CREATE_BATCH_DELETE_FINISHED_PROCESS_INSTANCES: '批量删除已结束的流程实例', CREATE_BATCH_DELETE_DECISION_INSTANCES: '批量删除决策实例',
  CREATE_BATCH_SET_JOB_RETRIES: '批量设置作业重试次数', CREATE_BATCH_SET_EXTERNAL_TASK_RETRIES: '批量设置外部任务重试次数',
  CREATE_BATCH_SET_REMOVAL_TIME: '批量设置清除时间', CREATE_BATCH_UPDATE_PROCESS_INSTANCES_SUSPEND: '批量挂起流程实例',
  CREATE_BATCH_SET_VARIABLES: '批量设置变量',
};

const TABLE = {
  'Hit policy:': '命中规则：', Unique: '唯一命中', First: '首条命中', Priority: '优先命中', Any: '任意命中', Collect: '汇总',
  'Collect (Sum)': '汇总（求和）', 'Collect (Min)': '汇总（最小）', 'Collect (Max)': '汇总（最大）', 'Collect (Count)': '汇总（计数）',
  'Rule order': '按规则次序', 'Output order': '按输出次序', When: '如果', And: '并且', Then: '那么', Annotations: '说明',
  string: '文字', integer: '整数', long: '长整数', double: '小数', boolean: '是否值', date: '日期',
};

/** Place, and what the words of that place are in Chinese. */
const PLACES = [
  ['.col-type, select[ng-model$=".type"]', exactly(TYPES)],
  ['td.actions, th.actions', exactly({ Actions: '操作' })],
  ['td.permissions', (text) => text.replace(/[A-Z][A-Z_]+/g, (word) => PERMISSIONS[word] || word).replace(/, /g, '、')],
  ['td.group-type', exactly({ WORKFLOW: '职务', ORGANIZATION: '单位', SYSTEM: '系统' })],
  ['.null-value', exactly({ null: '空' })],
  ['.hit-policy, th .clause, th .input-variable, th .output-variable, th.annotation', exactly(TABLE)],
  ['p.invalid', exactly({ 'Invalid Date Value.': '日期不对。' })],
  ['[cam-widget-footer] .row > div:first-child', exactly({ 'Asia/Shanghai': '北京时间' })],
  ['.io-message, .diagram-holder', exactly({ 'Loading diagram': '正在加载流程图' })],
];

const TITLES = exactly({
  'zoom in': '放大', 'zoom out': '缩小', 'reset zoom': '恢复原来大小',
  'Powered by bpmn.io': '图形组件由 bpmn.io 提供',
  'Input type': '输入类型', 'Input values': '输入值', 'Input expression': '输入表达式', 'Output type': '输出类型', 'Output values': '输出值',
  'Output label': '输出名称', 'Output name': '输出变量名',
  'No overlap is possible and all rules are disjoint. Only a single rule can be matched': '各条规则互不重叠，只会命中一条',
  'Rules may overlap. The first matching rule will be chosen': '规则可以重叠，取最先命中的一条',
  'Rules may overlap. The one with the highest priority will be chosen': '规则可以重叠，取优先级最高的一条',
  'Rules may overlap. Their output have to match': '规则可以重叠，但结果须相同',
  'Collects the values of all matching rules': '汇总全部命中的规则的结果',
});
const LABELLED = [[/^Decision name: /, '决策名称：'], [/^Input label: /, '输入名称：'], [/^Output label: /, '输出名称：']];

/** As the web apps print a time, whatever format is configured. */
const TIME = /^(\s*\d{4}-\d\d-\d\d)T(\d\d:\d\d:\d\d\s*)$/;
/** What is stored, or typed, is shown as it is. */
const STORED = '.col-value, [cam-widget-inline-field], textarea, pre, code';

function exactly(words) {
  return (text) => {
    const word = text.trim();
    return Object.hasOwn(words, word) ? text.replace(word, words[word]) : text;
  };
}

const KEY = /[A-Z]+(_[A-Z]+)+/;

/** The first page in a new browser is drawn before its words have arrived; some places then keep the key of a word. */
function whenWordsArrive(key, use) {
  const drawn = document.querySelector('.ng-scope');
  const injector = drawn && window.angular && window.angular.element(drawn).injector();
  if (injector) {
    injector.get('$translate')(key).then(use, () => {});
  }
}

function translateKeyInTitle() {
  const key = KEY.exec(document.title);
  if (key) {
    whenWordsArrive(key[0], (word) => {
      document.title = document.title.replace(key[0], word);
    });
  }
}

function translateKey(node) {
  const key = node.data.trim();
  if (key.replace(KEY, '') === '') {
    whenWordsArrive(key, (word) => {
      if (node.data.trim() === key) {
        node.data = node.data.replace(key, word);
      }
    });
  }
}

function translateText(node) {
  const owner = node.parentElement;
  if (owner && owner.matches('head > title')) {
    translateKeyInTitle();
    return;
  }
  if (!owner || !/[A-Za-z]/.test(node.data)) {
    return;
  }
  let text = node.data;
  if (TIME.test(text) && !owner.closest(STORED)) {
    text = text.replace(TIME, '$1 $2');
  }
  for (const [place, chinese] of PLACES) {
    if (owner.closest(place)) {
      text = chinese(text);
    }
  }
  if (text !== node.data) {
    node.data = text;
  } else if (!owner.closest(STORED)) {
    translateKey(node);
  }
}

function translateAttributes(element) {
  if (element.label && element.matches('.col-type option, select[ng-model$=".type"] option')) {
    const type = exactly(TYPES)(element.label);
    if (type !== element.label) {
      element.label = type;
    }
  }
  const title = element.getAttribute('title');
  if (title) {
    const chinese = LABELLED.reduce((text, [start, word]) => text.replace(start, word), TITLES(title));
    if (chinese !== title) {
      element.setAttribute('title', chinese);
    }
  }
}

function translateBelow(node) {
  if (node.nodeType === Node.TEXT_NODE) {
    translateText(node);
  } else if (node.nodeType === Node.ELEMENT_NODE) {
    translateAttributes(node);
    node.childNodes.forEach(translateBelow);
  }
}

if (navigator.language.startsWith('zh')) {
  new MutationObserver((changes) => {
    for (const change of changes) {
      if (change.type === 'childList') {
        change.addedNodes.forEach(translateBelow);
      } else if (change.type === 'characterData') {
        translateText(change.target);
      } else {
        translateAttributes(change.target);
      }
    }
  }).observe(document.documentElement, {
    subtree: true, childList: true, characterData: true, attributes: true, attributeFilter: ['title', 'label'],
  });
  translateBelow(document.body);
  translateKeyInTitle();
}
