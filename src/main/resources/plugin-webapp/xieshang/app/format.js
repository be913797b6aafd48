/* Numbers, times and durations as people in China write them. */
import { words } from './words.js';

const whole = new Intl.NumberFormat('zh-CN', { maximumFractionDigits: 0 });
const column = new Intl.NumberFormat('zh-CN', { minimumFractionDigits: 1, maximumFractionDigits: 1 });
const tenth = new Intl.NumberFormat('zh-CN', { maximumFractionDigits: 1 });

const NOTHING = '—';

function missing(value) {
  return value === null || value === undefined || value === '';
}

/** 1,234 */
export function count(value) {
  return missing(value) ? NOTHING : whole.format(value);
}

/** 8.0 and 12.5, for columns whose points stand below each other. */
export function tenths(value) {
  return missing(value) ? NOTHING : column.format(value);
}

/** 12.5 */
export function decimal(value) {
  return missing(value) ? NOTHING : tenth.format(value);
}

/** 3.5 天; under two days in hours. */
export function days(value) {
  if (missing(value)) {
    return NOTHING;
  }
  if (value === 0) {
    return words.brief;
  }
  return value > 0 && value < 1 ? words.hours(whole.format(Math.max(1, value * 24))) : words.days(tenth.format(value));
}

/** 2026-11-22 09:30; the server speaks in the site's own time, so nothing is converted. */
export function time(value) {
  return missing(value) ? NOTHING : String(value).slice(0, 16).replace('T', ' ');
}

/** 2026-11-22 */
export function day(value) {
  return missing(value) ? NOTHING : String(value).slice(0, 10);
}

/** 2026-11 as 2026年11月 */
export function month(value) {
  const [year, number] = String(value).split('-');
  return words.month(year, Number(number));
}

export function text(value) {
  return missing(value) ? NOTHING : String(value);
}
