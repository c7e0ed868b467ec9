// The light colours of app/tokens.css, as paper knows them: sRGB.

export const colours = {
  card: "#ffffff",
  sunk: "#eff4f6",
  line: "#d9dfe2",
  edge: "#7b8891",
  ink: "#172128",
  soft: "#4e5a62",
  accent: "#00626c",
  h0: "#f1f6f8",
  h1: "#d2ecef",
  h2: "#9ed2d8",
  h3: "#65afb8",
  h4: "#197b85",
  "on-high": "#fcfcfc",
  warn: "#cc7d1b",
  "warn-soft": "#fdf2dd",
} as const;
