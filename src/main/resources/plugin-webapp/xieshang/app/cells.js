/* How a case, a promise and a meeting stand in a list, the same on every page. */
import { h } from './dom.js';
import { address, empty } from './page.js';
import { count, day, days, text, time } from './format.js';
import { table } from './table.js';
import { words } from './words.js';

export function caseLink(one) {
  return h('a', { href: address('case', one.id ?? one.caseId) }, one.title || one.caseTitle || one.number);
}

export function stationLink(station) {
  return station ? h('a', { href: address('station', station.id) }, station.name) : text(null);
}

export function matter(one) {
  return [h('span', { className: 'xs-matter' }, caseLink(one)), h('span', { className: 'xs-sub' }, one.number, one.round > 1 && ` · ${words.cases.round(one.round)}`)];
}

/** The level reached, as a word in a frame; the further up the darker. */
export function level(code, name) {
  return name ? h('span', { className: `xs-level xs-level-${String(code || 'NONE').toLowerCase()}` }, name) : text(null);
}

function lateStep(one) {
  const late = one.overdue;
  return late ? [h('span', {}, late.step, late.steps > 1 && `（${words.cases.moreSteps(count(late.steps))}）`), h('span', { className: 'xs-sub' }, text(late.holderName))] : null;
}

const CASE = {
  matter: { head: words.cases.matter, primary: true, cell: matter },
  station: { head: words.cases.station, cell: (one) => [stationLink(one.station), one.place && h('span', { className: 'xs-sub' }, one.place)] },
  stage: { head: words.cases.stage, cell: (one) => [one.standing, one.pausedAt && h('span', { className: 'xs-sub' }, words.cases.paused)] },
  result: { head: words.cases.result, cell: (one) => one.standing },
  inStage: { head: words.cases.inStage, number: true, cell: (one) => days(one.inStageDays) },
  step: { head: words.cases.step, cell: lateStep },
  late: { head: words.cases.late, number: true, cell: (one) => (one.overdue ? h('strong', { className: 'xs-late' }, days(one.overdue.days)) : null) },
  level: { head: words.cases.level, cell: (one) => (one.overdue ? level(one.overdue.level, one.overdue.levelName) : null) },
  category: { head: words.cases.category, cell: (one) => text(one.categoryName) },
  received: { head: words.cases.received, cell: (one) => day(one.receivedAt), attributes: () => ({ className: 'xs-day' }) },
  closed: { head: words.cases.closed, cell: (one) => day(one.closedAt), attributes: () => ({ className: 'xs-day' }) },
};

export function cases(rows, which, sentence, caption) {
  return table(which.map((name) => CASE[name]), rows, { caption: caption || words.cases.caption, empty: sentence });
}

function left(one) {
  if (one.endedOn) {
    return day(one.endedOn);
  }
  if (one.daysLeft === null || one.daysLeft === undefined) {
    return text(null);
  }
  if (one.daysLeft < 0) {
    return h('strong', { className: 'xs-late' }, words.items.late(count(-one.daysLeft)));
  }
  return one.daysLeft === 0 ? words.items.today : words.items.inDays(count(one.daysLeft));
}

const ITEM = {
  item: { head: words.items.item, primary: true, cell: (one) => [h('a', { href: address('case', one.caseId) }, one.title), h('span', { className: 'xs-sub' }, one.number, ' ', one.caseTitle)] },
  station: { head: words.items.station, cell: (one) => stationLink(one.station) },
  department: { head: words.items.department, cell: (one) => (one.department ? h('a', { href: address('department', one.department.id) }, one.department.name) : text(null)) },
  due: { head: words.items.due, cell: (one) => day(one.dueOn), attributes: () => ({ className: 'xs-day' }) },
  left: { head: words.items.left, number: true, cell: left },
  status: { head: words.items.status, cell: (one) => [one.statusName, !one.endedOn && one.percent !== null && one.percent !== undefined && h('span', { className: 'xs-sub' }, words.items.percent(one.percent))] },
  result: { head: words.items.result, cell: (one) => text(one.resultClass) },
  ended: { head: words.items.ended, cell: (one) => day(one.endedOn), attributes: () => ({ className: 'xs-day' }) },
};

export function items(rows, which, sentence, caption) {
  return table(which.map((name) => ITEM[name]), rows, { caption: caption || words.items.caption, empty: sentence });
}

export function meetings(rows, sentence, withStation) {
  return rows.length ? table([
    { head: words.meetings.meeting, primary: true, cell: (one) => [caseLink({ id: one.caseId, title: one.title }), h('span', { className: 'xs-sub' }, one.number)] },
    withStation && { head: words.meetings.station, cell: (one) => [stationLink(one.station), one.ordinal && h('span', { className: 'xs-sub' }, words.meetings.ordinal(one.ordinal))] },
    { head: words.meetings.at, cell: (one) => time(one.startsAt), attributes: () => ({ className: 'xs-day' }) },
    { head: words.meetings.place, cell: (one) => text(one.place) },
    { head: words.meetings.status, cell: (one) => text(one.statusName) },
    { head: words.meetings.attendances, number: true, cell: (one) => (one.held ? count(one.attendances) : text(null)) },
    { head: words.meetings.members, number: true, cell: (one) => (one.held ? count(one.members) : text(null)) },
  ].filter(Boolean), rows, { caption: words.meetings.caption }) : empty(sentence);
}

/** 领导 专委会 委员: what is there and what is not, in words and not in colour alone. */
export function coverage(covered) {
  const lacks = [[covered.leader, words.dashboard.leader], [covered.committee, words.dashboard.committee], [covered.members, words.dashboard.members]]
    .filter(([there]) => !there).map(([, name]) => name);
  return lacks.length ? h('span', { className: 'xs-lack' }, words.dashboard.lacks(lacks)) : h('span', {}, words.heat.whole);
}
