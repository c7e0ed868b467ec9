// Whether this Node can run Altimeter. Written so that a very old one can still read it and say so.

/** The versions that Next and Prisma accept. */
export var wantedNode = "20.19 or newer, 22.12 or newer, or 24 and newer";

/** @param {string} version for example "20.19.0" */
export function isNewEnough(version) {
  var parts = version.split(".");
  var major = Number(parts[0]);
  var minor = Number(parts[1]);
  if (major === 20) return minor >= 19;
  if (major === 22) return minor >= 12;
  return major >= 24;
}

export function refuseOldNode() {
  if (isNewEnough(process.versions.node)) return;
  console.error(
    "Altimeter needs Node " +
      wantedNode +
      ", and this is " +
      process.versions.node +
      ": install a newer one from https://nodejs.org.",
  );
  process.exit(1);
}
