/* The filters above a list; what is chosen stands in the address, so that a page can be sent on and gone back to. */
import { h } from './dom.js';
import { go } from './page.js';
import { words } from './words.js';

const ZONE = 'Asia/Shanghai';

/** The page is drawn anew when a filter changes; whoever works with the keyboard goes on where they were. */
let touched = null;

function iso(date) {
  return date.toISOString().slice(0, 10);
}

/** Today where the site is, as midnight UTC, to count days with. */
function today() {
  return new Date(`${new Intl.DateTimeFormat('sv-SE', { timeZone: ZONE }).format(new Date())}T00:00:00Z`);
}

function presets() {
  const now = today();
  const [year, month] = [now.getUTCFullYear(), now.getUTCMonth()];
  const first = (y, m) => iso(new Date(Date.UTC(y, m, 1)));
  return {
    year: {},
    thisYear: { from: first(year, 0), to: iso(now) },
    thisQuarter: { from: first(year, month - (month % 3)), to: iso(now) },
    thisMonth: { from: first(year, month), to: iso(now) },
    lastMonth: { from: first(year, month - 1), to: iso(new Date(Date.UTC(year, month, 0))) },
  };
}

function select(name, label, entries, chosen, change) {
  const known = entries.some(([value]) => value === (chosen || ''));
  return h('label', {}, h('span', {}, label),
    h('select', { name, className: 'form-control', onChange: (event) => change({ [name]: event.target.value }) },
      entries.map(([value, text]) => h('option', { value, selected: known && value === (chosen || '') }, text))));
}

function period(query, change) {
  const known = presets();
  const preset = query.from || query.to
    ? Object.keys(known).find((key) => known[key].from === query.from && known[key].to === query.to) || 'own'
    : 'year';
  const date = (name, label) => h('label', {}, h('span', {}, label),
    h('input', { type: 'date', name, className: 'form-control', value: query[name] || '', onChange: (event) => change({ [name]: event.target.value }) }));
  return [
    h('label', {}, h('span', {}, words.filter.period),
      h('select', {
        name: 'period', className: 'form-control',
        onChange: (event) => change(event.target.value === 'own' ? { ...known.thisYear, from: known.lastMonth.from } : { from: '', to: '', ...known[event.target.value] }),
      }, Object.entries(words.filter.presets).map(([key, name]) => h('option', { value: key, selected: key === preset }, name)))),
    preset === 'own' && [date('from', words.filter.from), date('to', words.filter.to)],
  ];
}

/**
 * @param which names of the filters, in order: period, areaLeader, category, tier, station, stage, state, overdue, level, sort, name
 * @param options what the server offers to choose from
 * @param states what the filter `state` offers, by code
 * @param more what else belongs into the line
 */
export function filters(page, id, query, which, options, states, ...more) {
  const change = (changed) => {
    touched = document.activeElement && document.activeElement.name;
    const next = { ...query, ...changed };
    delete next.page;
    go(page, id, next);
  };
  const any = ['', words.filter.any];
  const coded = (list) => [any, ...list.map((one) => [one.code, one.name])];
  const parts = {
    period: () => period(query, change),
    areaLeader: () => options.areaLeaders.length > 1 && select('areaLeader', words.filter.leader, [any, ...options.areaLeaders.map((one) => [one.account, one.name])], query.areaLeader, change),
    category: () => select('category', words.filter.category, coded(options.categories), query.category, change),
    tier: () => select('tier', words.filter.tier, coded(options.tiers), query.tier, change),
    station: () => options.stations.length > 1 && select('station', words.filter.station, [any, ...options.stations.map((one) => [one.id, one.name])], query.station, change),
    stage: () => select('stage', words.filter.stage, coded(options.stages), query.stage, change),
    level: () => select('level', words.filter.level, coded(options.levels), query.level, change),
    state: () => select('state', words.filter.state, Object.entries(states), query.state || Object.keys(states)[0], change),
    sort: () => select('sort', words.filter.sort, options.sorts.map((one) => [one.code, one.name]), query.sort || (query.state && query.state !== 'open' ? '-received' : 'overdue'), change),
    overdue: () => h('label', { className: 'xs-check' },
      h('input', { type: 'checkbox', name: 'overdue', checked: query.overdue === 'true', onChange: (event) => change({ overdue: event.target.checked ? 'true' : '' }) }), words.filter.overdueOnly),
    assignee: () => query.assignee && h('label', { className: 'xs-check' },
      h('input', { type: 'checkbox', name: 'assignee', checked: true, onChange: () => change({ assignee: '' }) }), words.filter.assignee),
    name: () => h('label', {}, h('span', {}, words.filter.name), h('input', { type: 'search', name: 'q', maxlength: 60, className: 'form-control', value: query.q || '', onChange: (event) => change({ q: event.target.value.trim() }) })),
  };
  const used = Object.keys(query).some((name) => name !== 'page');
  const form = h('form', { className: 'xs-filters', role: 'search', 'aria-label': words.filter.label, onSubmit: (event) => event.preventDefault() },
    which.map((name) => parts[name]()),
    more,
    used && h('a', { className: 'xs-reset', href: `#/xieshang/${page}${id ? `/${id}` : ''}` }, words.filter.reset));
  if (touched) {
    const again = form.elements.namedItem(touched);
    touched = null;
    requestAnimationFrame(() => again && again.focus());
  }
  return form;
}
