export type QrCodeProps = {
  /** Fields on a side, with the quiet margin. */
  readonly size: number;
  /** The dark fields, as one path. */
  readonly path: string;
};

/** A code that phones read: dark on white in every theme and on paper, since many of them read nothing else. */
export function QrCode({ size, path }: QrCodeProps) {
  return (
    <svg
      role="img"
      aria-label="Code for phones"
      viewBox={`0 0 ${size} ${size}`}
      shapeRendering="crispEdges"
      className="w-full max-w-72 rounded-card border border-line bg-white max-sm:mx-auto"
    >
      <path d={path} fill="#000" />
    </svg>
  );
}
