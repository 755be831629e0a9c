// The course of a session: dials per second as bars, busy agents as a line, each on a scale of its own.

/** Draws what the history holds, the present at the right edge. */
export function draw(canvas, history) {
  const width = canvas.clientWidth;
  const height = canvas.clientHeight;
  if (width === 0 || height === 0) {
    return;
  }
  const density = window.devicePixelRatio || 1;
  canvas.width = Math.round(width * density);
  canvas.height = Math.round(height * density);
  const pen = canvas.getContext('2d');
  pen.scale(density, density);

  const colors = getComputedStyle(canvas);
  const samples = history.samples;
  const step = width / history.window;
  const x = place => width - (samples.length - place) * step;
  const scale = most => value => height - 1 - value / most * (height - 8);

  const rateY = scale(Math.max(1, ...samples.map(sample => sample.rate)) * 1.15);
  pen.fillStyle = colors.getPropertyValue('--rate');
  samples.forEach((sample, place) =>
    pen.fillRect(x(place), rateY(sample.rate), Math.max(step - 0.4, 0.8), height - rateY(sample.rate)));

  const busyY = scale(Math.max(1, ...samples.map(sample => sample.busy)) * 1.05);
  pen.strokeStyle = colors.getPropertyValue('--busy');
  pen.lineWidth = 1.75;
  pen.lineJoin = 'round';
  pen.beginPath();
  samples.forEach((sample, place) => pen.lineTo(x(place) + step / 2, busyY(sample.busy)));
  pen.stroke();
}
