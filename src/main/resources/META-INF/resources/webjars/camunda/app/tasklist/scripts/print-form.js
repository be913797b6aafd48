/* 打印: the form alone on A4. What stands in a field is printed as text, since a field shows only what fits into it. */
import { make } from './own.js';

const KINDS = ['checkbox', 'radio', 'hidden'].map((kind) => `:not([type=${kind}])`).join('');
const FORM = '.task-details .fjs-container';
const FIELDS = `${FORM} input${KINDS}:not(.fjs-select-hidden-input), ${FORM} textarea`;

function mirror() {
  document.querySelectorAll(FIELDS).forEach((field) => {
    const text = make('div', 'own-printed', field.value || '　');
    field.insertAdjacentElement('afterend', text);
  });
}

function clear() {
  document.querySelectorAll('.own-printed').forEach((text) => text.remove());
}

window.addEventListener('beforeprint', () => {
  clear();
  mirror();
});
window.addEventListener('afterprint', clear);

export default {
  id: 'print-form',
  pluginPoint: 'tasklist.task.action',
  priority: 50,
  render: (node) => {
    node.className = 'own-print';
    const link = make('a', '', make('span', 'glyphicon glyphicon-print'), ' 打印');
    link.href = '';
    link.title = '把这张表单打印在 A4 纸上';
    link.addEventListener('click', (event) => {
      event.preventDefault();
      window.print();
    });
    node.replaceChildren(link);
  },
  unmount: () => {}
};
