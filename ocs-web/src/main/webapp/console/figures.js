// Figures as people read them.

const whole = new Intl.NumberFormat('en', { maximumFractionDigits: 0 });
const tenth = new Intl.NumberFormat('en', { minimumFractionDigits: 1, maximumFractionDigits: 1 });
const hundredth = new Intl.NumberFormat('en', { minimumFractionDigits: 2, maximumFractionDigits: 2 });

export const number = value => whole.format(value);
export const rate = value => tenth.format(value);
export const hundredths = share => `${hundredth.format(share * 100)} %`;
export const percent = share => `${tenth.format(share * 100)} %`;
export const sum = (items, value) => items.reduce((total, item) => total + value(item), 0);
export const countOf = (counts, name) => counts.find(entry => entry.name === name)?.count ?? 0;
