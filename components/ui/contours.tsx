type ContoursProps = { className?: string };

// One closed line around the origin, drawn once and laid out at growing sizes: the lines never cross, as on a map.
const line = "M-92 6C-84-34-40-46-6-42 30-38 52-60 78-38 104-16 88 22 58 34 26 46 8 34-22 46-56 60-100 44-92 6Z";
const steps = [0.16, 0.36, 0.58, 0.82, 1.08, 1.36, 1.66, 1.98, 2.32];

/** Thin contour lines of some quiet hill: decoration for empty and waiting places, hidden from readers. */
export function Contours({ className = "" }: ContoursProps) {
  return (
    <svg
      aria-hidden
      viewBox="-240 -110 480 220"
      preserveAspectRatio="xMidYMid slice"
      className={`pointer-events-none text-h3 ${className}`}
      fill="none"
      stroke="currentColor"
    >
      {steps.map((size, index) => (
        <path
          key={size}
          d={line}
          transform={`translate(${index * 2.5} ${index * -3}) rotate(${index * 2.4}) scale(${size})`}
          strokeWidth={1.1}
          vectorEffect="non-scaling-stroke"
          opacity={0.95 - index * 0.09}
        />
      ))}
    </svg>
  );
}
