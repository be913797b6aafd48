/*
 * form-js 1.8.7 has no translations: its few own words are put into Chinese where they appear. Only its own elements are
 * looked at, never what people typed. Guarded by ListComponentIT.
 */

const exact = new Map(Object.entries({
  'Select': '请选择',
  'Search': '输入文字查找',
  'Add new': '添加一条',
  'Collapse': '收起',
  'No results': '没有符合的选项',
  'All values selected': '已全部选上',
  'Nothing to show.': '没有内容',
  'No content to show.': '没有内容',
  'Skip to search': '跳到查找',
  'Remove tag': '移除',
  'Increment': '加一',
  'Decrement': '减一',
  'Previous page': '上一页',
  'Next page': '下一页',
  'hh:mm': '时:分',
  'hh:mm ?m': '时:分',
  'Click to remove sorting': '点击取消排序',
  'Powered by bpmn.io': '表单组件由 bpmn.io 提供',
  'Field is required.': '必填',
  'Date and time must both be entered.': '日期和时间都要填写',
  'Value is not a number.': '请填写数字',
  'Value is expected to be an integer.': '请填写整数',
  'Field must be a valid email.': '请填写正确的电子邮箱',
  'Field must be a valid  international phone number. (e.g. +4930664040900)': '请填写正确的电话号码',
}));

const patterns = [
  [/^Remove list item (\d+)$/, '删除第 $1 条'],
  [/^Expand all \((\d+)\)$/, '全部展开(共 $1 条)'],
  [/^Field must have minimum value of (.+)\.$/, '不能小于 $1'],
  [/^Field must have maximum value of (.+)\.$/, '不能大于 $1'],
  [/^Field must have minimum length of (\d+)\.$/, '至少填 $1 个字'],
  [/^Field must have maximum length of (\d+)\.$/, '不能超过 $1 个字'],
  [/^Field must match pattern .+\.$/, '格式不对'],
  [/^Value is expected to have at most (\d+) decimal digits?\.$/, '最多 $1 位小数'],
  [/^Please select a valid value, the two nearest valid values are (.+) and (.+)\.$/, '请填写相近的有效值:$1 或 $2'],
  [/^Click to sort by (.*) ascending$/, '点击按“$1”升序排列'],
  [/^Click to sort by (.*) descending$/, '点击按“$1”降序排列'],
  [/^(?=.*[ymd])[ymd]+([/.\-])[ymd]+\1[ymd]+$/, (whole) =>
    whole.replace(/y+/, '年').replace(/m+/, '月').replace(/d+/, '日')],
];

/** The Chinese for one of form-js's own words, or the word itself. */
export function translated(word) {
  const trimmed = word.trim();
  if (exact.has(trimmed)) {
    return word.replace(trimmed, exact.get(trimmed));
  }
  for (const [pattern, chinese] of patterns) {
    if (pattern.test(trimmed)) {
      return trimmed.replace(pattern, chinese);
    }
  }
  return word;
}

const OWN_TEXT = [
  '.fjs-form-field-error li', '.fjs-select-placeholder', '.fjs-repeat-render-add', '.fjs-repeat-render-collapse',
  '.fjs-dropdownlist-empty', '.fjs-skip-link', '.fjs-table-middle-container.fjs-table-empty',
  '.fjs-table-body td[colspan]',
].join(',');
const OWN_ATTRIBUTES = ['placeholder', 'title', 'aria-label'];

function translateText(node) {
  const owner = node.parentElement;
  if (owner && owner.closest(OWN_TEXT)) {
    const chinese = translated(node.data);
    if (chinese !== node.data) {
      node.data = chinese;
    }
  } else if (owner && owner.closest('.fjs-table-nav-label') && node.data === ' of ') {
    node.data = ' / ';
  }
}

function translateAttributes(element) {
  for (const name of OWN_ATTRIBUTES) {
    const word = element.getAttribute(name);
    if (word) {
      const chinese = translated(word);
      if (chinese !== word) {
        element.setAttribute(name, chinese);
      }
    }
  }
  if (element.matches('.fjs-form-field-text a[href]:not([target])')) {
    // A link in a form's text must not take the half-filled form away.
    element.target = '_blank';
    element.rel = 'noopener';
  }
  if (element.matches('.fjs-repeat-row-remove:not([title])')) {
    element.title = element.getAttribute('aria-label');
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

const inForm = (node) => {
  const element = node.nodeType === Node.ELEMENT_NODE ? node : node.parentElement;
  return element && (element.closest('.fjs-container') || (element.querySelector && element.querySelector('.fjs-container')));
};

new MutationObserver((changes) => {
  for (const change of changes) {
    if (change.type === 'childList') {
      change.addedNodes.forEach((node) => inForm(node) && translateBelow(node));
    } else if (inForm(change.target)) {
      change.type === 'attributes' ? translateAttributes(change.target) : translateText(change.target);
    }
  }
}).observe(document.documentElement, {
  subtree: true, childList: true, characterData: true, attributes: true, attributeFilter: OWN_ATTRIBUTES,
});

// The calendar that drops down from a date field.
const MONTHS = ['一月', '二月', '三月', '四月', '五月', '六月', '七月', '八月', '九月', '十月', '十一月', '十二月'];
if (window.flatpickr) {
  window.flatpickr.localize({
    weekdays: {
      shorthand: ['日', '一', '二', '三', '四', '五', '六'],
      longhand: ['星期日', '星期一', '星期二', '星期三', '星期四', '星期五', '星期六'],
    },
    months: { shorthand: MONTHS, longhand: MONTHS },
    firstDayOfWeek: 1,
    ordinal: () => '日',
    rangeSeparator: ' 至 ',
    weekAbbreviation: '周',
    scrollTitle: '滚动切换',
    toggleTitle: '点击切换时间',
    yearAriaLabel: '年份',
    monthAriaLabel: '月份',
    hourAriaLabel: '时',
    minuteAriaLabel: '分',
    time_24hr: true,
  });
}
