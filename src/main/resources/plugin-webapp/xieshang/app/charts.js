/*
 * Lines and bars with ECharts (decision 0105), read only when the first chart is drawn. Charts are given months, fixed words and
 * numbers, never what people typed: a chart's hint is markup. Beside each chart the same numbers stand in a table or on the page.
 */
import { h, replace } from './dom.js';
import { month } from './format.js';
import { words } from './words.js';

const INK = '#1c2430';
const QUIET = '#5a6675';
const LINE = '#d7dbe2';
const FONT = '"IBM Plex Sans", "Noto Sans CJK SC", "Microsoft YaHei", "PingFang SC", sans-serif';
/** Told apart without colour, too: by lightness, dash and mark. */
const SERIES = [
  { color: '#8ea7c8', dash: 'dashed', symbol: 'circle' },
  { color: '#1d4f91', dash: 'solid', symbol: 'rect' },
  { color: '#b4571b', dash: 'dotted', symbol: 'triangle' },
];

let library = null;

function theLibrary() {
  if (!library) {
    library = import('./lib/echarts.esm.min.js');
    library.catch(() => {
      library = null;
    });
  }
  return library;
}

function base(name, months) {
  return {
    animation: false,
    aria: { enabled: true, label: { description: name } },
    textStyle: { fontFamily: FONT, color: INK, fontSize: 12 },
    grid: { left: 8, right: 12, top: 32, bottom: 4, containLabel: true },
    legend: { top: 0, left: 0, itemGap: 16, textStyle: { color: INK, fontSize: 12 }, itemWidth: 18, itemHeight: 10, selectedMode: false },
    tooltip: { trigger: 'axis', confine: true, textStyle: { fontFamily: FONT, fontSize: 12 } },
    xAxis: {
      type: 'category', data: months.map(month), axisTick: { show: false }, axisLine: { lineStyle: { color: LINE } },
      axisLabel: {
        color: QUIET, hideOverlap: true,
        formatter: (shown, index) => words.monthOnAxis(...months[index].split('-').map(Number), index === 0),
      },
    },
    yAxis: { type: 'value', minInterval: 1, axisLabel: { color: QUIET }, splitLine: { lineStyle: { color: '#e8ebf0' } } },
  };
}

/** Bars side by side. */
export function grouped(name, months, series) {
  return {
    ...base(name, months),
    series: series.map((one, index) => ({
      type: 'bar', name: one.name, data: one.values, barMaxWidth: 14, barGap: '10%', itemStyle: { color: SERIES[index].color },
    })),
  };
}

/** Lines; a month without a value leaves a gap. `most` ends the scale. */
export function lines(name, months, series, most) {
  const option = base(name, months);
  return {
    ...option,
    yAxis: { ...option.yAxis, max: most || null },
    series: series.map((one, index) => ({
      type: 'line', name: one.name, data: one.values.map((value) => (value === undefined ? null : value)), connectNulls: false, symbol: SERIES[index].symbol, symbolSize: 6,
      lineStyle: { color: SERIES[index].color, type: SERIES[index].dash, width: 2 }, itemStyle: { color: SERIES[index].color },
    })),
  };
}

/** Draws into the box and follows its size until the page is left. */
export async function draw(box, signal, option) {
  box.setAttribute('role', 'img');
  box.setAttribute('aria-label', option.aria.label.description);
  try {
    const echarts = await theLibrary();
    if (signal.aborted) {
      return;
    }
    const picture = echarts.init(box, null, { renderer: 'svg', locale: 'ZH' });
    picture.setOption(option);
    const follow = new ResizeObserver(() => picture.resize());
    follow.observe(box);
    signal.addEventListener('abort', () => {
      follow.disconnect();
      picture.dispose();
    });
  } catch {
    if (!signal.aborted) {
      replace(box, h('p', { className: 'xs-empty' }, words.error.offline));
    }
  }
}
