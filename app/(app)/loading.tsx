import { Contours } from "@/components/ui/contours";

export default function Loading() {
  return (
    <div role="status" className="relative isolate mt-8 grid min-h-96 place-items-center overflow-hidden rounded-card">
      <Contours className="absolute inset-0 -z-10 size-full opacity-40" />
      <p className="rounded-full bg-bg px-4 py-1 text-small text-soft">Just a moment…</p>
    </div>
  );
}
