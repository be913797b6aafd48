/* Decision tables in words: what a row means is its note's business, what it holds is said with the committee's names for codes. */
import { h } from './dom.js';
import { empty, panel } from './page.js';
import { time } from './format.js';
import { table } from './table.js';
import { words } from './words.js';

const said = words.rules;
const DEADLINE = 'deadline';
/** Where a rule comes from stands before its note. */
const SOURCE = /^([SPI])(?:、[SPI])*\s+/;

/** A cell of the table of that key as people say it; null where only a program would understand it, its note says it all. */
function inWords(cell, key) {
  const text = cell.replace(/" \+ .*? \+ "/g, '…');
  if (/^"[^"]*"(?:,\s*"[^"]*")*$/.test(text)) {
    const parts = text.slice(1, -1).split(/","|",\s+"|,/).filter(Boolean).map((code) => said.codes[`${key}.${code}`] || said.codes[code] || code);
    return parts.some((part) => /[A-Za-z_]{2,}/.test(part)) ? null : parts.join('、');
  }
  const known = said.codes[text] || text.replace('>=', '≥').replace('<=', '≤');
  return /[A-Za-z_]{2,}/.test(known) ? null : known;
}

function source(note) {
  const found = SOURCE.exec(note);
  return found ? said.sources[found[1]] : null;
}

function about(note) {
  return note.replace(SOURCE, '').replace(/（[SPI]）/g, '');
}

/** Columns that say something in at least one row, beside the note. */
function general(group) {
  const rows = group.rows.map((row, index) => ({ cells: row.map((cell) => inWords(cell, group.key)), note: group.notes[index] || '' }));
  const shown = group.columns.map((_, index) => index).filter((index) => rows.some((row) => row.cells[index]));
  return table([
    { head: said.rule, primary: true, cell: (row) => about(row.note) },
    ...shown.map((index) => ({ head: group.columns[index], cell: (row) => row.cells[index] || null })),
    { head: said.source, cell: (row) => source(row.note), attributes: () => ({ className: 'xs-day' }) },
  ], rows, { caption: group.title });
}

/** Of the deadlines those that this case has: the first row that fits its tier and track, as the table itself is read. */
function deadlines(group, tier, track) {
  const column = (name) => group.columns.indexOf(name);
  const [step, ofTier, ofTrack, amount, unit, basis] = said.deadlineColumns.map(column);
  const fits = (cell, name) => !cell || (inWords(cell) || '').split('、').includes(name);
  const seen = new Set();
  const rows = group.rows.map((row, index) => ({ row, note: group.notes[index] || '' })).filter(({ row }) => {
    if (seen.has(row[step]) || !fits(row[ofTier], tier) || !fits(row[ofTrack], track)) {
      return false;
    }
    seen.add(row[step]);
    return true;
  });
  return table([
    { head: said.step, primary: true, cell: ({ note }) => note.slice(0, note.lastIndexOf('：')) || note },
    { head: said.term, number: true, cell: ({ row }) => (row[amount] === '0' ? said.sameDay : `${row[amount]} ${inWords(row[unit])}`) },
    { head: said.source, cell: ({ row }) => said.sources[row[basis].replaceAll('"', '')] || null, attributes: () => ({ className: 'xs-day' }) },
  ], rows, { caption: group.title });
}

/** The rules that a case is bound to. */
export function rules(frozen, header) {
  if (!frozen.frozenAt) {
    return empty(said.none);
  }
  const first = frozen.groups.filter((group) => group.key === DEADLINE);
  const others = frozen.groups.filter((group) => group.key !== DEADLINE);
  return [
    h('p', { className: 'xs-sub' }, said.frozen(time(frozen.frozenAt))),
    h('div', { className: 'xs-columns' },
      h('div', {}, others.map((group) => panel(group.title, {}, general(group)))),
      h('div', {}, first.map((group) => panel(group.title, {}, h('p', { className: 'xs-sub' }, said.ofThisCase(header.case.tierName, header.trackName)), deadlines(group, header.case.tierName, header.trackName))))),
  ];
}
