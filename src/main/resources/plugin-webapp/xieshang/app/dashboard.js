/* 监督视图's first page: what a chair sees ten seconds after logging in. */
import { h, replace } from './dom.js';
import { address, behind, empty, exportLink, figureLink, load, meaning, panel, term } from './page.js';
import { count, days, decimal, time } from './format.js';
import { cases, items, level, stationLink } from './cells.js';
import { draw as chart, grouped } from './charts.js';
import { words } from './words.js';

const said = words.dashboard;

function tile(label, definition, value, unit, list, note, alarming) {
  return h('div', { className: `xs-tile ${alarming ? 'xs-alarming' : ''}` },
    h('span', { className: 'xs-label' }, term(label, definition)),
    h('span', { className: 'xs-figure' }, figureLink(value, value !== '0', list), unit && h('small', {}, ' ', unit)),
    note && h('span', { className: 'xs-sub' }, note));
}

function tiles(found) {
  const { overdue, coverage, meetings, due, funnel, intake } = found;
  const running = funnel.reduce((sum, stage) => sum + stage.running, 0);
  return h('div', { className: 'xs-tiles' },
    tile(said.open, meaning(found, 'open'), count(running + intake.running), null, { of: 'cases', query: { state: 'open' } }, `${said.received} ${count(intake.running)}`),
    tile(said.late, meaning(found, 'overdue.steps'), count(overdue.steps), null, overdue.list, said.lateIn(count(overdue.cases)), overdue.steps > 0),
    tile(said.meetings, meaning(found, 'meetings.held'), count(meetings.held), `/ ${count(meetings.planned)}`, meetings.list,
      meetings.rate === null ? said.noPlan : said.rate(decimal(meetings.rate))),
    tile(said.due, meaning(found, 'due.items'), count(due.items), null, due.list, due.overdueItems ? h('a', { href: behind(due.overdueList) }, said.dueLate(count(due.overdueItems))) : null),
    tile(said.coverage, meaning(found, 'coverage.whole'), count(coverage.whole), `/ ${count(coverage.stations)}`, { of: 'stations', query: {} }, said.whole));
}

/** Bars around a middle line, as wide as there are cases; beside each how long the stage takes. */
function funnel(found) {
  const most = Math.max(1, ...found.funnel.map((stage) => stage.running));
  return h('div', { className: 'xs-funnel', role: 'table', 'aria-label': said.stages },
    h('div', { role: 'row', className: 'xs-funnel-head' },
      h('span', { role: 'columnheader' }, said.stage),
      h('span', { role: 'columnheader' }, said.running),
      h('span', { role: 'columnheader', className: 'xs-number' }, term(said.median, meaning(found, 'funnel.dwellMedian'))),
      h('span', { role: 'columnheader', className: 'xs-number' }, term(said.p90, meaning(found, 'funnel.dwellP90')))),
    found.funnel.map((stage) => h('div', { role: 'row' },
      h('span', { role: 'rowheader' }, term(stage.name, meaning(found, stage.figure))),
      h('span', { role: 'cell', className: 'xs-funnel-bar' },
        stage.running
          ? h('a', { href: behind(stage.list), 'aria-label': `${stage.name} ${words.caseCount(count(stage.running))}`, style: { width: `${Math.max(12, (100 * stage.running) / most)}%` } }, count(stage.running))
          : h('span', {}, count(0))),
      h('span', { role: 'cell', className: 'xs-number' }, days(stage.dwellMedian)),
      h('span', { role: 'cell', className: 'xs-number' }, days(stage.dwellP90)))));
}

function bars(rows, name, most) {
  return h('ul', { className: 'xs-bars' }, rows.map((row) => h('li', {},
    h('span', { className: 'xs-bar-name' }, name(row)),
    h('span', { className: 'xs-bar' }, h('span', { style: { width: `${(100 * row.steps) / most}%` } })),
    h('span', { className: 'xs-number' }, figureLink(count(row.steps), row.steps, row.list)),
    row.worstDays !== undefined && h('span', { className: 'xs-sub xs-number' }, said.worstDays(days(row.worstDays))))));
}

function late(found) {
  const { overdue } = found;
  if (!overdue.steps) {
    return panel(said.late, {}, empty(said.lateNone));
  }
  const most = (rows) => Math.max(1, ...rows.map((row) => row.steps));
  return panel(said.late, {},
    h('h3', {}, term(said.byLevel, meaning(found, 'overdue.levels'))),
    bars(overdue.levels, (row) => level(row.level, row.name), most(overdue.levels)),
    h('h3', {}, term(said.byHolder, meaning(found, 'overdue.holders'))),
    bars(overdue.holders.slice(0, 5), (row) => row.name, most(overdue.holders)));
}

function worst(found) {
  const { overdue } = found;
  return panel(said.worst, { className: 'xs-worst' },
    cases(overdue.worst, ['matter', 'station', 'step', 'level', 'late'], words.cases.emptyLate, said.worst),
    overdue.cases > overdue.worst.length && h('p', { className: 'xs-more' }, h('a', { href: behind(overdue.list) }, words.more(count(overdue.cases)))));
}

function covered(found) {
  const { coverage } = found;
  const lacking = (one) => [[one.leader, said.leader], [one.committee, said.committee], [one.members, said.members]].filter(([there]) => !there).map(([, name]) => name);
  const line = (name, key, part) => h('li', {}, h('span', { className: 'xs-bar-name' }, term(name, meaning(found, key))),
    h('span', { className: 'xs-bar' }, h('span', { style: { width: `${coverage.stations ? (100 * part) / coverage.stations : 0}%` } })),
    h('span', { className: 'xs-number' }, said.coverageOf(count(part), count(coverage.stations))));
  return panel(said.coverage, {},
    h('ul', { className: 'xs-bars xs-wide-number' },
      line(said.leader, 'coverage.leader', coverage.leader), line(said.committee, 'coverage.committee', coverage.committee), line(said.members, 'coverage.members', coverage.members)),
    h('h3', {}, said.missing),
    coverage.missing.length
      ? h('ul', { className: 'xs-plain' }, coverage.missing.slice(0, 5).map((one) => h('li', {}, stationLink(one.station), ' ', h('span', { className: 'xs-lack' }, said.lacks(lacking(one))))))
      : empty(said.missingNone),
    coverage.missing.length > 5 && h('p', { className: 'xs-more' }, h('a', { href: address('stations') }, words.more(count(coverage.missing.length)))));
}

function met(found, place) {
  const { months, planned, held } = found.meetings;
  const box = h('div', { className: 'xs-chart xs-chart-low' });
  const shown = planned || held
    ? box : empty(words.meetings.empty);
  if (shown === box) {
    chart(box, place.signal, grouped(said.meetings, months.map((one) => one.month), [
      { name: said.planned, values: months.map((one) => one.planned) },
      { name: said.held, values: months.map((one) => one.held) },
    ]));
  }
  return panel(said.meetings, {}, shown);
}

function due(found) {
  return panel(said.due, {},
    items(found.due.rows, ['item', 'department', 'due', 'left'], said.dueNone, said.due),
    found.due.items > found.due.rows.length && h('p', { className: 'xs-more' }, h('a', { href: behind(found.due.list) }, words.more(count(found.due.items)))));
}

export function dashboard(node, place) {
  const content = h('div', { className: 'xs-dashboard' });
  replace(node, content);
  load(content, place, (signal) => place.know.ask('overview', {}, signal), (found) => [
    h('div', { className: 'xs-head' },
      h('h1', {}, words.place),
      h('p', {}, found.whole ? words.scope.whole(count(found.coverage.stations)) : words.scope.own(count(found.coverage.stations)), ' · ',
        words.updated(time(found.at)), ' · ', words.period(found.period.from, found.period.to)),
      h('span', { className: 'xs-actions' }, h('a', { href: address('stations') }, words.heat.title), exportLink(place, 'overview', {}))),
    tiles(found),
    h('div', { className: 'xs-columns' },
      h('div', {}, panel(said.stages, {}, funnel(found)), worst(found), due(found)),
      h('div', {}, late(found), covered(found), met(found, place))),
  ]);
}
