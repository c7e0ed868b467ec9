// One logger for the doors. What goes in is chosen by hand: never a body, a cookie, a token or an answer.

import pino from "pino";

export const log = pino({ base: null, timestamp: pino.stdTimeFunctions.isoTime });
