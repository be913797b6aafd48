/* Members, and one member's record of service. */
import { h } from './dom.js';
import { address, exportLink, load, meaning, pager, panel, term } from './page.js';
import { count, day, text, time } from './format.js';
import { caseLink, matter, stationLink } from './cells.js';
import { filters } from './filters.js';
import { table } from './table.js';
import { words } from './words.js';

const said = words.member;

export function members(node, place, { query }) {
  load(node, place, (signal) => Promise.all([place.know.ask('members', query, signal), place.know.ask('options', {}, signal)]), ([found, options]) => [
    h('div', { className: 'xs-head' },
      h('h1', {}, said.title),
      h('p', {}, words.cases.people(count(found.total))),
      h('span', { className: 'xs-actions' }, exportLink(place, 'members', { ...query, page: null }))),
    filters('members', null, query, ['name', 'station'], options),
    table([
      { head: said.name, primary: true, cell: (row) => h('a', { href: address('member', row.id) }, row.name) },
      { head: said.level, cell: (row) => text(row.levelName) },
      { head: said.sector, cell: (row) => text(row.sector) },
      { head: said.station, cell: (row) => (row.station ? stationLink(row.station) : said.notPlaced) },
      { head: said.status, cell: (row) => text(row.statusName) },
    ], found.rows, { caption: said.caption, empty: said.empty }),
    pager(found, 'members', null, query),
  ]);
}

function figure(label, definition, value, note) {
  return h('div', { className: 'xs-tile' }, h('span', { className: 'xs-label' }, term(label, definition)), h('span', { className: 'xs-figure' }, count(value)), note && h('span', { className: 'xs-sub' }, note));
}

function record(title, columns, rows) {
  return panel(title, {}, table(columns, rows || [], { caption: title, empty: said.none }));
}

export function member(node, place, { id, query }) {
  load(node, place, (signal) => Promise.all([place.know.ask(`members/${encodeURIComponent(id)}`, query, signal), place.know.ask('options', {}, signal)]), ([found, options]) => {
    const { member: who, counts } = found;
    const ofCase = { head: said.matter, primary: true, cell: matter };
    return [
      h('div', { className: 'xs-head' },
        h('h1', {}, who.name),
        h('p', {}, [who.levelName, who.sector, who.committee].filter(Boolean).join(' · '), ' · ', who.station ? stationLink(who.station) : said.notPlaced, who.statusName && ` · ${who.statusName}`),
        h('span', { className: 'xs-actions' }, exportLink(place, 'member', { ...query, id }))),
      filters('member', id, query, ['period'], options),
      h('div', { className: 'xs-tiles' },
        figure(said.scores, meaning(found, 'counts.scores'), counts.scores),
        figure(said.research, meaning(found, 'counts.researchTeams'), counts.researchTeams),
        figure(said.meetings, meaning(found, 'counts.meetingsAttended'), counts.meetingsAttended, said.invited(count(counts.meetingsInvited))),
        figure(said.verifications, meaning(found, 'counts.verifications'), counts.verifications)),
      h('div', { className: 'xs-grid xs-halves' },
        record(said.meetings, [
          ofCase,
          { head: words.meetings.at, cell: (one) => time(one.startsAt), attributes: () => ({ className: 'xs-day' }) },
          { head: said.state, cell: (one) => (one.attended ? said.attended : said.absent) },
        ], found.meetings),
        record(said.research, [
          ofCase,
          { head: said.role, cell: (one) => text(one.placeName) },
          { head: said.state, cell: (one) => text(one.stateName) },
          { head: said.proposed, cell: (one) => day(one.proposedAt), attributes: () => ({ className: 'xs-day' }) },
        ], found.research),
        record(said.scores, [
          ofCase,
          { head: said.at, cell: (one) => day(one.at), attributes: () => ({ className: 'xs-day' }) },
          { head: said.score, number: true, cell: (one) => count(one.points) },
        ], found.scores),
        record(said.verifications, [
          { head: said.item, primary: true, cell: (one) => [caseLink({ id: one.caseId, title: one.itemTitle }), h('span', { className: 'xs-sub' }, one.number)] },
          { head: said.at, cell: (one) => day(one.on), attributes: () => ({ className: 'xs-day' }) },
          { head: said.result, cell: (one) => (one.passed ? said.passed : said.failed) },
        ], found.verifications),
        record(said.placements, [
          { head: said.station, primary: true, cell: (one) => stationLink(one.station) },
          { head: said.principle, cell: (one) => text(one.principleName) },
          { head: said.from, cell: (one) => day(one.from), attributes: () => ({ className: 'xs-day' }) },
          { head: said.to, cell: (one) => (one.to ? day(one.to) : said.now), attributes: () => ({ className: 'xs-day' }) },
        ], found.placements)),
    ];
  });
}
