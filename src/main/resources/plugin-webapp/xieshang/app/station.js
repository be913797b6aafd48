/* One station: where its matters stand, who serves there, what it planned. */
import { h } from './dom.js';
import { address, exportLink, figureLink, load, meaning, panel, term } from './page.js';
import { count, day, days, decimal, month, text } from './format.js';
import { cases, items, meetings } from './cells.js';
import { filters } from './filters.js';
import { table } from './table.js';
import { pictures } from './trend.js';
import { words } from './words.js';

const said = words.station;

function tiles(found, id) {
  const { row, period: { from, to } } = found;
  const within = { from, to };
  const tile = (label, key, shown, note, list, alarming) => h('div', { className: `xs-tile ${alarming ? 'xs-alarming' : ''}` },
    h('span', { className: 'xs-label' }, term(label, meaning(found, key))),
    h('span', { className: 'xs-figure' }, list ? h('a', { href: address(list.of, null, list.query) }, shown) : shown),
    note && h('span', { className: 'xs-sub' }, note));
  const rate = (value) => (value === null || value === undefined ? text(null) : `${decimal(value)}%`);
  return h('div', { className: 'xs-tiles' },
    tile(words.dashboard.open, 'stages.running', count(row.running), `${words.heat.received} ${count(row.received)} · ${words.heat.closed} ${count(row.closed)}`, row.running ? { of: 'cases', query: { state: 'open', station: id } } : null),
    tile(words.heat.late, 'overdueSteps', count(row.overdueSteps), null, row.overdueSteps ? { of: 'cases', query: { overdue: 'true', station: id } } : null, row.overdueSteps > 0),
    tile(words.heat.meetings, 'held', `${count(row.held)} / ${count(row.planned)}`, `${words.heat.attendances} ${count(row.attendances)}`, { of: 'meetings', query: { state: 'held', station: id, ...within } }),
    tile(words.heat.itemsDone, 'itemsDone', count(row.itemsDone), row.itemsOverdue ? `${words.heat.itemsLate} ${count(row.itemsOverdue)}` : null, { of: 'items', query: { state: 'done', station: id, ...within } }),
    tile(words.heat.satisfaction, 'satisfaction', rate(row.satisfaction), `${words.heat.consensus} ${rate(row.consensus)}`));
}

function stages(found) {
  return table(found.row.stages.map((stage) => ({
    head: stage.name || words.stageNames[stage.stage], definition: meaning(found, 'stages.running'),
    cell: () => [h('strong', {}, figureLink(count(stage.running), stage.running, stage.list)), h('span', { className: 'xs-sub' }, `${words.dashboard.median} ${days(stage.dwellMedian)}`)],
  })), [found.row], { caption: said.stages });
}

export function station(node, place, { id, query }) {
  load(node, place, (signal) => Promise.all([place.know.ask(`stations/${encodeURIComponent(id)}`, query, signal), place.know.ask('options', {}, signal)]), ([found, options]) => {
    const names = (list, one) => (list.length ? list.map(one).join('、') : said.vacant);
    return [
      h('div', { className: 'xs-head' },
        h('h1', {}, found.station.name),
        h('p', {}, [
          found.tierName,
          `${said.leaders} ${names(found.areaLeaders, (one) => one.name)}`,
          `${said.committees} ${names(found.committees, (one) => (one.liaison ? `${one.name}（${said.liaison(one.liaison)}）` : one.name))}`,
        ].filter(Boolean).join(' · ')),
        h('span', { className: 'xs-actions' }, h('a', { href: address('cases', null, { station: id }) }, said.allCases), exportLink(place, 'station', { ...query, id }))),
      filters('station', id, query, ['period'], options),
      tiles(found, id),
      panel(said.stages, {}, stages(found)),
      h('div', { className: 'xs-grid xs-halves' },
        panel(said.late, {}, cases(found.worst, ['matter', 'step', 'level', 'late'], words.cases.emptyLate, said.late)),
        panel(said.due, {}, items(found.due, ['item', 'department', 'due', 'left'], words.dashboard.dueNone, said.due))),
      h('h2', { className: 'xs-apart' }, said.trend),
      pictures(found.trend, place),
      h('div', { className: 'xs-grid xs-halves' },
        panel(said.meetings, {}, meetings(found.recentMeetings, said.noMeetings, false)),
        panel(found.plan ? said.plan(found.plan.year) : words.heat.meetings, {}, found.plan
          ? [h('p', { className: 'xs-sub' }, found.plan.stateName), table([
            { head: said.planTopic, primary: true, cell: (one) => one.title },
            { head: said.category, cell: (one) => text(one.categoryName) },
            { head: said.planMonth, cell: (one) => (one.month ? month(one.month) : text(null)) },
            { head: said.planHeld, cell: (one) => (one.held ? said.held : said.notHeld) },
          ], found.plan.topics, { caption: said.plan(found.plan.year), empty: said.noPlan })]
          : h('p', { className: 'xs-empty' }, said.noPlan)),
        panel(said.members, {}, table([
          { head: said.member, primary: true, cell: (one) => h('a', { href: address('member', one.id) }, one.name) },
          { head: said.level, cell: (one) => text(one.levelName) },
          { head: said.sector, cell: (one) => text(one.sector) },
          { head: said.principle, cell: (one) => text(one.principleName) },
          { head: said.since, cell: (one) => day(one.since), attributes: () => ({ className: 'xs-day' }) },
          { head: said.load, number: true, cell: (one) => `${count(one.load)} / ${count(one.maxLoad)}` },
        ], found.members, { caption: said.members, empty: said.noMembers })),
        panel(said.rooms, {}, table([
          { head: said.room, primary: true, cell: (one) => one.name },
          { head: said.host, cell: (one) => text(one.hostTypeName) },
        ], found.rooms, { caption: said.rooms, empty: said.noRooms }))),
    ];
  });
}
