// Draws the charts whose figures stand in the page, in the colours of the theme, as wide as their places.
(() => {
  "use strict";
  const charts = JSON.parse(document.getElementById("charts").textContent);
  const drawn = new Map();
  const colour = name => getComputedStyle(document.documentElement).getPropertyValue("--" + name).trim();
  const font = "12px system-ui, sans-serif";

  const axis = (label, side) => ({
    label: label || undefined,
    labelSize: label ? 20 : 0,
    labelFont: font,
    font,
    side,
    size: side === 3 ? 44 : 34,
    stroke: colour("soft"),
    grid: { stroke: colour("grid"), width: 1 },
    ticks: { stroke: colour("grid"), width: 1, size: 4 },
  });

  // Days where the axis is longer than two, hours and minutes where it is not.
  const dates = (u, splits) => {
    const two = number => String(number).padStart(2, "0");
    const days = u.scales.x.max - u.scales.x.min > 2 * 86400;
    return splits.map(at => {
      const date = new Date(at * 1000);
      return days
        ? two(date.getMonth() + 1) + "-" + two(date.getDate())
        : two(date.getHours()) + ":" + two(date.getMinutes());
    });
  };

  const numbers = chart => (u, splits) =>
    splits.map(at => (at >= 1 && at <= chart.axis.length && at === Math.round(at) ? at : ""));

  const xAxis = chart => {
    const made = axis(chart.x, 2);
    if (chart.dates) {
      made.values = dates;
    } else if (!chart.steps) {
      made.values = numbers(chart);
      made.incrs = [1, 2, 5, 10, 20, 50, 100];
    }
    return made;
  };

  const series = (line, steps) => ({
    label: line.label,
    stroke: colour("c" + line.colour),
    width: steps ? 2 : 0,
    dash: line.dashed ? [6, 5] : undefined,
    spanGaps: true,
    paths: steps ? uPlot.paths.stepped({ align: 1 }) : () => null,
    points: { show: true, size: steps ? 6 : 9, fill: colour("c" + line.colour) },
  });

  // Lines with a word beside them: par, the bell, hints.
  const marks = chart => u => {
    const c = u.ctx;
    c.save();
    c.textBaseline = "alphabetic";
    c.font = 12 * devicePixelRatio + "px system-ui, sans-serif";
    const { left, top, width, height } = u.bbox;
    for (const mark of chart.marks) {
      const upright = mark.x !== undefined;
      const at = Math.round(u.valToPos(upright ? mark.x : mark.y, upright ? "x" : "y", true));
      c.strokeStyle = c.fillStyle = colour(mark.faint ? "line" : "soft");
      c.setLineDash(mark.faint ? [2 * devicePixelRatio, 3 * devicePixelRatio] : []);
      c.lineWidth = devicePixelRatio;
      c.beginPath();
      if (upright) {
        c.moveTo(at, top);
        c.lineTo(at, top + height);
      } else {
        c.moveTo(left, at);
        c.lineTo(left + width, at);
      }
      c.stroke();
      c.fillStyle = colour("soft");
      c.textAlign = !upright || at > left + width * 0.9 ? "right" : "left";
      const beside = (c.textAlign === "right" ? -5 : 5) * devicePixelRatio;
      c.fillText(mark.label, upright ? at + beside : left + width + beside,
        upright ? top + (mark.faint ? height - 8 * devicePixelRatio : -6 * devicePixelRatio) : at - 5 * devicePixelRatio);
    }
    c.restore();
  };

  const xRange = chart => (u, min, max) => {
    if (chart.dates) {
      return max - min < 3600 ? [min - 1800, max + 1800] : [min, max];
    }
    if (!chart.steps) {
      return [Math.min(0.5, min - 0.5), max + 0.5];
    }
    const ends = chart.marks.filter(mark => mark.x !== undefined).map(mark => mark.x);
    return [0, Math.max(max, ...ends) * 1.02];
  };

  const yRange = chart => (u, min, max) => {
    const levels = chart.marks.filter(mark => mark.y !== undefined).map(mark => mark.y);
    return [0, chart.most ? chart.most * 1.04 : Math.max(max, 1, ...levels) * 1.12];
  };

  const draw = chart => {
    const place = document.getElementById(chart.id);
    const old = drawn.get(chart.id);
    if (old) {
      old.destroy();
    }
    drawn.set(chart.id, new uPlot({
      width: Math.max(240, place.clientWidth),
      height: 260,
      padding: [22, 22, 0, 0],
      legend: { show: false },
      cursor: { show: false },
      select: { show: false },
      scales: { x: { time: chart.dates, range: xRange(chart) }, y: { range: yRange(chart) } },
      axes: [
        xAxis(chart),
        Object.assign(axis(chart.y, 3), { incrs: [1, 2, 5, 10, 20, 25, 50, 100, 200, 500, 1000] }),
      ],
      series: [{}].concat(chart.lines.map(line => series(line, chart.steps))),
      hooks: { draw: [marks(chart)] },
    }, [chart.axis].concat(chart.lines.map(line => line.values)), place));
  };

  const drawAll = () => charts.forEach(draw);
  drawAll();
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", drawAll);
  let width = innerWidth;
  addEventListener("resize", () => {
    if (innerWidth !== width) {
      width = innerWidth;
      charts.forEach(chart => drawn.get(chart.id).setSize({
        width: Math.max(240, document.getElementById(chart.id).clientWidth), height: 260 }));
    }
  });
})();
