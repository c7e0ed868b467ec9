import Link from "next/link";
import { inReadingOrder } from "@/lib/models/groups";
import type { Model, Practice } from "@/lib/models/types";
import { type ModelAt, practiceAddress } from "./addresses";

type PracticeNeighboursProps = { practice: Practice; model: Model; at: ModelAt };

/** The practices before and after this one, as the model is read. */
export function PracticeNeighbours({ practice, model, at }: PracticeNeighboursProps) {
  const order = inReadingOrder(model);
  const here = order.findIndex(({ id }) => id === practice.id);
  const sides = [
    { name: "Previous", one: order[here - 1], side: "" },
    { name: "Next", one: order[here + 1], side: "sm:col-start-2 sm:text-right" },
  ];
  return (
    <nav aria-label="Other practices" className="screen-only mt-10 grid gap-4 sm:grid-cols-2">
      {sides.map(
        ({ name, one, side }) =>
          one && (
            <Link
              key={name}
              href={practiceAddress(at, one.id)}
              className={`rounded-card border border-line bg-card px-4 py-3 text-ink no-underline hover:border-edge ${side}`}
            >
              <span className="block text-small text-soft">{name}</span>
              <span lang={model.language}>{one.statement}</span>
            </Link>
          ),
      )}
    </nav>
  );
}
