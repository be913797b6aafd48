/* Stations × stages as a heat table: where matters stand, where they stand still. */
import { h } from './dom.js';
import { exportLink, figureLink, load, meaning } from './page.js';
import { count, decimal, tenths, text } from './format.js';
import { coverage, stationLink } from './cells.js';
import { filters } from './filters.js';
import { table } from './table.js';
import { words } from './words.js';

const said = words.heat;
const STEPS = 6;

/** 0 is empty, then six steps of one hue; the number stands in the cell. */
export function heat(value, most) {
  return !value || !most ? 'xs-heat-0' : `xs-heat-${Math.max(1, Math.ceil(STEPS * (value / most)))}`;
}

function both(done, of) {
  return of === null || of === undefined ? count(done) : `${count(done)} / ${count(of)}`;
}

function names(found) {
  return found.rows.length ? found.rows[0].stages : [];
}

function leaders(row) {
  return row.areaLeaders && row.areaLeaders.length ? row.areaLeaders.join('、') : null;
}

/** What the cells say, and what their colour means. */
function legend(dwell) {
  return [
    h('label', {}, h('span', {}, said.by), h('select', {
      name: 'by', className: 'form-control',
      onChange: (event) => {
        const next = new URLSearchParams(window.location.hash.split('?')[1] || '');
        next.set('by', event.target.value);
        window.location.hash = `/xieshang/stations?${next}`;
      },
    }, h('option', { value: 'running', selected: !dwell }, said.running), h('option', { value: 'dwell', selected: dwell }, said.dwell))),
    h('span', { className: 'xs-scale', 'aria-hidden': 'true' }, dwell ? said.short : said.few, Array.from({ length: STEPS }, (_, step) => h('i', { className: `xs-heat-${step + 1}` })), dwell ? said.long : said.many),
    dwell && h('span', { className: 'xs-sub' }, said.byColumn),
  ];
}

function heatTable(found, query) {
  const dwell = query.by === 'dwell';
  const value = (stage) => (dwell ? stage.dwellMedian : stage.running);
  const greatest = (stagesOf) => Math.max(0, ...found.rows.flatMap(stagesOf).map(value).filter((one) => one !== null));
  // Counts are compared all over the table; how long a stage takes, with the same stage elsewhere.
  const most = Math.max(STEPS, greatest((row) => row.stages));
  const longest = names(found).map((_, index) => greatest((row) => [row.stages[index]]));
  const isTotal = (row) => !row.station;
  const number = (key, head, cell) => ({
    head, number: true, definition: meaning(found, key), by: (row) => row[key], cell: (row) => (cell ? cell(row) : count(row[key])),
  });
  const columns = [
    {
      head: said.station, primary: true, by: (row) => row.station.name,
      cell: (row) => (isTotal(row) ? said.total : stationLink(row.station)),
    },
    { head: said.leader, by: (row) => leaders(row), cell: (row) => (isTotal(row) ? '' : text(leaders(row))) },
    ...names(found).map((stage, index) => ({
      head: stage.name || words.stageNames[stage.stage], number: true, definition: meaning(found, dwell ? 'stages.dwellMedian' : 'stages.running'),
      by: (row) => value(row.stages[index]),
      attributes: (row) => ({ className: `xs-heat ${isTotal(row) ? '' : heat(value(row.stages[index]), dwell ? longest[index] : most)}` }),
      cell: (row) => {
        const one = row.stages[index];
        return dwell ? tenths(one.dwellMedian) : figureLink(count(one.running), one.running, one.list || { of: 'cases', query: { stage: one.stage, state: 'open' } });
      },
    })),
    number('running', said.open, (row) => h('strong', {}, count(row.running))),
    number('overdueSteps', said.late, (row) => (row.overdueSteps ? h('strong', { className: 'xs-late' }, figureLink(count(row.overdueSteps), row.overdueSteps, row.overdueList || { of: 'cases', query: { overdue: 'true' } })) : count(0))),
    number('received', said.received),
    number('accepted', said.accepted),
    number('closed', said.closed),
    { head: said.meetings, number: true, definition: meaning(found, 'held'), by: (row) => row.held, cell: (row) => both(row.held, row.planned) },
    number('itemsDone', said.itemsDone),
    number('itemsOverdue', said.itemsLate, (row) => (row.itemsOverdue ? h('strong', { className: 'xs-late' }, count(row.itemsOverdue)) : count(row.itemsOverdue))),
    number('satisfaction', said.satisfaction, (row) => (row.satisfaction === null ? text(null) : `${decimal(row.satisfaction)}%`)),
    number('consensus', said.consensus, (row) => (row.consensus === null ? text(null) : `${decimal(row.consensus)}%`)),
    {
      head: said.coverage, definition: meaning(found, 'coverage.whole'),
      by: (row) => (row.coverage.leader ? 1 : 0) + (row.coverage.committee ? 1 : 0) + (row.coverage.members ? 1 : 0),
      cell: (row) => (isTotal(row) ? count(row.coverage.whole) : coverage(row.coverage)),
    },
  ];
  return table(columns, found.rows, { caption: said.caption, empty: said.empty, kind: 'wide', foot: found.rows.length > 1 ? found.total : null });
}

export function stations(node, place, { query }) {
  const { by, ...narrowed } = query;
  load(node, place, (signal) => Promise.all([place.know.ask('stations', narrowed, signal), place.know.ask('options', {}, signal)]), ([found, options]) => [
    h('div', { className: 'xs-head' },
      h('h1', {}, said.title),
      h('p', {}, words.period(found.period.from, found.period.to)),
      h('span', { className: 'xs-actions' }, exportLink(place, 'stations', narrowed))),
    filters('stations', null, query, ['period', 'areaLeader', 'category', 'tier'], options, null, legend(query.by === 'dwell')),
    heatTable(found, query),
  ]);
}
