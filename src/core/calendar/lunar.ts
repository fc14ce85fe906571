import { dayNumber, dayOf } from "./day.ts";

/**
 * The Vietnamese lunar calendar: months begin on the day of the new moon in the time of Ha Noi (UTC+7), and month 11 holds
 * the winter solstice. New moon and longitude of the sun by the series of J. Meeus, “Astronomical Formulae for Calculators”.
 */

const HANOI_DAY_SHARE = 7 / 24;
/** Day number 0 as a Julian day number. */
const EPOCH_JULIAN = 2_440_588;
/** Mean length of a lunar month in days; mean new moon of January 1900. */
const MONTH = 29.530588853;
const FIRST_NEW_MOON = 2_415_021.076998695;
const RADIANS = Math.PI / 180;

/** The day of a date of the lunar calendar (of the ordinary month where a leap month bears the same number). */
export function lunarDay(year: number, month: number, date: number): string {
  const before = monthEleven(month < 11 ? year - 1 : year);
  const after = monthEleven(month < 11 ? year : year + 1);
  const steps = (month + 1) % 12;
  const leap = after - before > 365 ? leapSteps(before) : Number.POSITIVE_INFINITY;
  const start = newMoonDay(monthIndex(before) + steps + (steps >= leap ? 1 : 0));
  return dayOf(start + date - 1 - EPOCH_JULIAN);
}

/** Julian day number on which the lunar month that holds the winter solstice of a year begins. */
function monthEleven(year: number): number {
  const lastDay = dayNumber(`${String(year).padStart(4, "0")}-12-31`) + EPOCH_JULIAN;
  const index = Math.floor((lastDay - 2_415_021) / MONTH);
  const start = newMoonDay(index);
  return solarTerm(start) >= 9 ? newMoonDay(index - 1) : start;
}

/** How many months after month 11 the leap month stands: the first in which the sun enters no new sector. */
function leapSteps(eleven: number): number {
  const index = monthIndex(eleven);
  let steps = 1;
  let sector = solarTerm(newMoonDay(index + steps));
  for (let before = -1; sector !== before && steps < 14; ) {
    before = sector;
    steps += 1;
    sector = solarTerm(newMoonDay(index + steps));
  }
  return steps - 1;
}

function monthIndex(julianDay: number): number {
  return Math.floor(0.5 + (julianDay - FIRST_NEW_MOON) / MONTH);
}

function newMoonDay(index: number): number {
  return Math.floor(newMoon(index) + 0.5 + HANOI_DAY_SHARE);
}

/** Julian date (universal time) of a new moon counted from January 1900. */
function newMoon(index: number): number {
  const t = index / 1236.85;
  const [t2, t3] = [t * t, t * t * t];
  const mean =
    2_415_020.75933 +
    29.53058868 * index +
    0.0001178 * t2 -
    0.000000155 * t3 +
    0.00033 * Math.sin((166.56 + 132.87 * t - 0.009173 * t2) * RADIANS);
  const sun = (359.2242 + 29.10535608 * index - 0.0000333 * t2 - 0.00000347 * t3) * RADIANS;
  const moon = (306.0253 + 385.81691806 * index + 0.0107306 * t2 + 0.00001236 * t3) * RADIANS;
  const latitude = (21.2964 + 390.67050646 * index - 0.0016528 * t2 - 0.00000239 * t3) * RADIANS;
  const correction =
    (0.1734 - 0.000393 * t) * Math.sin(sun) +
    0.0021 * Math.sin(2 * sun) -
    0.4068 * Math.sin(moon) +
    0.0161 * Math.sin(2 * moon) -
    0.0004 * Math.sin(3 * moon) +
    0.0104 * Math.sin(2 * latitude) -
    0.0051 * Math.sin(sun + moon) -
    0.0074 * Math.sin(sun - moon) +
    0.0004 * Math.sin(2 * latitude + sun) -
    0.0004 * Math.sin(2 * latitude - sun) -
    0.0006 * Math.sin(2 * latitude + moon) +
    0.001 * Math.sin(2 * latitude - moon) +
    0.0005 * Math.sin(2 * moon + sun);
  return mean + correction - clockLag(t, t2, t3);
}

/** Terrestrial less universal time, in days. */
function clockLag(t: number, t2: number, t3: number): number {
  if (t < -11) return 0.001 + 0.000839 * t + 0.0002261 * t2 - 0.00000845 * t3 - 0.000000081 * t * t3;
  return -0.000278 + 0.000265 * t + 0.000262 * t2;
}

/** In which of twelve sectors of 30° the sun stands at midnight in Ha Noi; 0 begins at the spring equinox. */
function solarTerm(julianDay: number): number {
  const t = (julianDay - 0.5 - HANOI_DAY_SHARE - 2_451_545) / 36_525;
  const anomaly = (357.5291 + 35_999.0503 * t - 0.0001559 * t * t - 0.00000048 * t ** 3) * RADIANS;
  const centre =
    (1.9146 - 0.004817 * t - 0.000014 * t * t) * Math.sin(anomaly) +
    (0.019993 - 0.000101 * t) * Math.sin(2 * anomaly) +
    0.00029 * Math.sin(3 * anomaly);
  const longitude = 280.46645 + 36_000.76983 * t + 0.0003032 * t * t + centre;
  return Math.floor((((longitude % 360) + 360) % 360) / 30);
}
