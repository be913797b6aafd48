/* Tables: numbers to the right, heads that sort, cards on a telephone. */
import { h, replace } from './dom.js';
import { explain } from './page.js';

const chinese = new Intl.Collator('zh-CN', { numeric: true });

function compare(one, other) {
  const empty = (value) => value === null || value === undefined;
  if (empty(one) || empty(other)) {
    return empty(one) - empty(other);
  }
  return typeof one === 'number' ? one - other : chinese.compare(one, other);
}

/**
 * @param columns each {head, cell(row)} with, as needed: number (to the right), by(row) (makes it sortable), definition, attributes(row), primary (heads the card)
 * @param options caption, empty (sentence), kind ('stack': cards on a small screen; 'wide': scrolls in itself), foot (row), sort {by: index, down}
 */
export function table(columns, rows, options) {
  if (!rows.length) {
    return h('p', { className: 'xs-empty' }, options.empty);
  }
  let sorted = options.sort || null;
  const body = h('tbody');
  const heads = columns.map((column, index) => {
    if (!column.by) {
      return h('th', { scope: 'col', className: column.number ? 'xs-number' : null }, explain(h(column.definition ? 'button' : 'span', column.definition ? { type: 'button' } : {}, column.head), column.definition));
    }
    const button = explain(h('button', { type: 'button', className: 'xs-sort', onClick: () => sortBy(index) }, column.head), column.definition);
    return h('th', { scope: 'col', className: column.number ? 'xs-number' : null }, button);
  });
  const line = (row) => h('tr', {}, columns.map((column) => {
    const attributes = column.attributes ? column.attributes(row) : {};
    return h(column.primary ? 'th' : 'td', {
      scope: column.primary ? 'row' : null,
      ...attributes,
      'data-head': typeof column.head === 'string' ? column.head : null,
      className: [column.number && 'xs-number', column.primary && 'xs-primary', attributes.className].filter(Boolean).join(' ') || null,
    }, column.cell(row));
  }));
  const fill = () => {
    const shown = [...rows];
    if (sorted) {
      const { by } = columns[sorted.by];
      shown.sort((one, other) => {
        const [a, b] = [by(one), by(other)];
        const blank = [a, b].some((value) => value === null || value === undefined);
        return compare(a, b) * (sorted.down && !blank ? -1 : 1);
      });
    }
    heads.forEach((head, index) => {
      if (columns[index].by) {
        head.setAttribute('aria-sort', !sorted || sorted.by !== index ? 'none' : sorted.down ? 'descending' : 'ascending');
      }
    });
    replace(body, shown.map(line));
  };
  const sortBy = (index) => {
    sorted = sorted && sorted.by === index ? { by: index, down: !sorted.down } : { by: index, down: Boolean(columns[index].number) };
    fill();
  };
  fill();
  return h('div', { className: `xs-scroll xs-${options.kind || 'stack'}`, tabindex: '0', role: 'region', 'aria-label': options.caption },
    h('table', {},
      h('caption', {}, options.caption),
      h('thead', {}, h('tr', {}, heads)),
      body,
      options.foot && h('tfoot', {}, line(options.foot))));
}
