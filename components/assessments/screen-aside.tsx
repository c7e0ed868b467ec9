import type { ComponentProps } from "react";
import { AlsoHere } from "@/components/presence/also-here";
import { StrataThumb } from "@/components/report/strata-thumb";
import { FinishedCount } from "@/components/votes/while-voting";
import type { AnswerView, Place } from "@/lib/assessments/types";
import type { Model } from "@/lib/models/types";
import type { FinishedView } from "@/lib/votes/types";
import { AnsweredCount } from "./answered-count";
import { CategoryNav } from "./screen-nav";

type ScreenAsideProps = {
  readonly assessmentId: string;
  readonly model: Model;
  readonly place: Place;
  readonly answers: Readonly<Record<string, AnswerView>>;
  /** How many have finished, where somebody votes. */
  readonly voting: FinishedView | null;
  readonly skipped: number;
  /** Others of the team may be here too: nobody votes, and this person may answer. */
  readonly isShared: boolean;
  /** What the answers come to so far; null where somebody votes. */
  readonly strata: Pick<ComponentProps<typeof StrataThumb>, "levels" | "categories"> | null;
  readonly end: { readonly label: string; readonly address: string };
};

/** Beside a screen: the categories, how far the team or the voter is, and where it ends. */
export function ScreenAside(props: ScreenAsideProps) {
  const { assessmentId, model, place, answers, voting, skipped, isShared, strata, end } = props;
  const { screens, present, here, done, total } = place;
  return (
    <aside className="lg:sticky lg:top-4 lg:self-start">
      <CategoryNav
        assessmentId={assessmentId}
        screens={screens}
        present={present}
        answers={answers}
        groups={model.groups}
      />
      {isShared && (
        <AlsoHere
          assessmentId={assessmentId}
          category={present.category.id}
          names={Object.fromEntries(model.categories.map(({ id, name }) => [id, name]))}
        />
      )}
      {strata && (
        <div className="mt-6 max-lg:mt-3">
          <StrataThumb {...strata} label="Your strata so far" shape="bar" />
        </div>
      )}
      <p className="mt-4 text-small text-soft max-lg:hidden">
        <AnsweredCount elsewhere={done - here} here={here} total={total} separator="of" />{" "}
        {voting ? (
          <>
            voted on by you. <FinishedCount finished={voting.finished} voters={voting.voters} />.
          </>
        ) : (
          `answered${skipped > 0 ? `, ${skipped} assumed to be ahead of you` : ""}. Only your team sees this until you publish.`
        )}
      </p>
      <p className="mt-3 text-small max-lg:hidden">
        <button name="go" value={end.address} className="target text-accent underline">
          {end.label}
        </button>
      </p>
    </aside>
  );
}
