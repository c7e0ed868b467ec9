import Link from "next/link";
import type { FormAction } from "@/components/ui/form-state";
import type { OwnAction } from "@/lib/actions/types";
import { ActionFacts } from "./action-facts";
import { StateButtons } from "./state-buttons";

type OwnActionsProps = { actions: readonly OwnAction[]; timeZone: string; save: FormAction };

/** What the reader promised to do, by its day, wherever it belongs. */
export function OwnActions({ actions, timeZone, save }: OwnActionsProps) {
  return (
    <ul role="list" className="border-t border-line">
      {actions.map((action) => (
        <li
          key={action.id}
          className="flex flex-wrap items-start justify-between gap-x-6 gap-y-2 border-b border-line py-3"
        >
          <div className="min-w-0 flex-[1_1_20rem]">
            <p>
              <Link href={`${action.place.href}#action-${action.id}`} prefetch={false} className="link font-medium">
                {action.title}
              </Link>{" "}
              <span className="text-small text-soft">{action.place.name}</span>
            </p>
            <ActionFacts action={action} timeZone={timeZone} />
          </div>
          <div className="flex flex-wrap gap-2">
            <StateButtons
              save={save}
              about={{ actionId: action.id, revision: String(action.revision) }}
              action={action}
            />
          </div>
        </li>
      ))}
    </ul>
  );
}
