import Link from "next/link";
import { redirect } from "next/navigation";
import { cache } from "react";
import { z } from "zod";
import { AnsweredCount } from "@/components/assessments/answered-count";
import { AnsweringForm } from "@/components/assessments/answering";
import { PracticeBlock } from "@/components/assessments/practice-block";
import { RestOfCategory } from "@/components/assessments/rest-of-category";
import { SaveState } from "@/components/assessments/save-state";
import { CategoryNav } from "@/components/assessments/screen-nav";
import { StrataThumb } from "@/components/report/strata-thumb";
import { Button } from "@/components/ui/button";
import { LinkButton } from "@/components/ui/link-button";
import { PageHeader } from "@/components/ui/page-header";
import type { Viewer } from "@/lib/access/viewer";
import { overtakenIn, unreasonedIn } from "@/lib/assessments/form";
import { getAnswering } from "@/lib/assessments/queries/get-answering";
import { answersOfViews } from "@/lib/assessments/rules";
import { answeredOf, isAnswered, screenAddress, screensOf } from "@/lib/assessments/screens";
import { asViewer, orNotFound, pageInput } from "@/lib/doors/page";
import { day } from "@/lib/format/dates";
import { countOf } from "@/lib/format/words";
import { answerSetOf } from "@/lib/models/answer-set-of";
import { outlineOf } from "@/lib/models/outline";
import type { Practice } from "@/lib/models/types";
import { strataOf } from "@/lib/report/strata";
import { findVoting } from "@/lib/votes/queries/get-voting";
import { confirmRestAction, reopenRestAction, saveScreen } from "../actions";

const againInput = z.object({
  assessmentId: z.uuid(),
  category: z.string().optional(),
  overtaken: z.union([z.string(), z.array(z.string())]).optional(),
  unreasoned: z.union([z.string(), z.array(z.string())]).optional(),
});

type Props = PageProps<"/assessments/[assessmentId]/again">;

const answeringOf = cache((viewer: Viewer, assessmentId: string) => orNotFound(getAnswering(viewer, { assessmentId })));

export async function generateMetadata(props: Props) {
  const viewer = await asViewer();
  const { assessmentId } = await pageInput(againInput, props);
  const { team, model } = await answeringOf(viewer, assessmentId);
  return { title: `${team.name} · ${model.title}, what changed` };
}

const addressOf = (assessmentId: string, category: string) =>
  `/assessments/${assessmentId}/again?${new URLSearchParams({ category })}`;

/** A category at a time: what is asked again and why, then all that is confirmed in one step. */
export default async function AgainPage(props: Props) {
  const viewer = await asViewer();
  const input = await pageInput(againInput, props);
  const assessment = await answeringOf(viewer, input.assessmentId);
  const { definition, answers, progress, can, carried } = assessment;
  if (assessment.state === "published") redirect(`/assessments/${assessment.id}/result`);
  if (!carried) redirect(`/assessments/${assessment.id}`);
  const voting = await findVoting(viewer, { assessmentId: assessment.id });
  // What is voted on is asked of everybody, whatever was said last time.
  const voted = new Set(voting?.categories.map(({ id }) => id));
  const columns = outlineOf(definition)
    .columns.map(({ category, cells }) => ({ category, practices: cells.flatMap(({ practices }) => practices) }))
    .filter(({ category, practices }) => practices.length > 0 && !voted.has(category.id));
  if (voting && columns.length === 0) {
    return (
      <>
        <PageHeader title="Nothing is confirmed here" lead={`${assessment.team.name} · ${assessment.model.title}`} />
        <p className="mt-4 max-w-prose">
          Your team votes on every category this time. What you said last time is not shown beside what you vote on: it
          would lead the votes.
        </p>
        <div className="mt-5 flex flex-wrap gap-2">
          {voting.can.vote && (
            <LinkButton href={`/assessments/${assessment.id}`} variant="primary">
              Vote
            </LinkButton>
          )}
          <LinkButton href={`/assessments/${assessment.id}/discussion`}>How far it is</LinkButton>
        </div>
      </>
    );
  }
  const present =
    columns.find(({ category }) => category.id === input.category) ??
    columns.find(({ practices }) => practices.some(({ id }) => !isAnswered(answers[id]))) ??
    columns[0];
  if (!present) throw new Error("A model without practices cannot be assessed."); // the format refuses such a model
  const { category, practices } = present;
  const at = columns.indexOf(present);
  const [before, after] = [columns[at - 1], columns[at + 1]];
  const asked = practices.filter(({ id }) => carried.asked[id]);
  const rest = practices.filter(({ id }) => carried.rest[id]);
  const here = answeredOf(practices, answers);
  const done = progress.total - progress.unanswered - progress.skipped;
  const overtaken = overtakenIn(input.overtaken);
  const unreasoned = unreasonedIn(input.unreasoned);
  const screens = screensOf(definition);
  const own = screens.find((screen) => screen.category.id === category.id);
  const last = day(carried.publishedAt, viewer.timeZone);
  const together = rest.filter(({ id }) => answers[id]?.carried).length;
  const block = (practice: Practice) => (
    <PracticeBlock
      key={practice.id}
      practice={practice}
      answerSet={answerSetOf(definition, practice)}
      answer={answers[practice.id]}
      overtaken={overtaken.get(practice.id)}
      isUnreasoned={unreasoned.has(practice.id)}
      carried={carried.answers[practice.id]}
      asked={carried.asked[practice.id]}
      evidence={{
        assessmentId: assessment.id,
        items: assessment.evidenceOf[practice.id] ?? [],
        today: assessment.evidence.on,
      }}
      gated={definition.quality === "gate"}
    />
  );
  const review = voting
    ? { address: `/assessments/${assessment.id}/discussion`, label: "Back to the voting" }
    : { address: `/assessments/${assessment.id}/publish`, label: can.publish ? "Review and publish" : "Review" };
  const go = (to: typeof before) => (to ? addressOf(assessment.id, to.category.id) : "");
  return (
    <>
      <AnsweringForm
        // Read anew when the rest is confirmed or opened again: the answers are others then.
        key={`${category.id} ${together}`}
        assessmentId={assessment.id}
        personId={viewer.personId}
        action={saveScreen}
        className="grid gap-x-10 pt-6 lg:grid-cols-[16rem_1fr]"
      >
        <input type="hidden" name="assessmentId" value={assessment.id} />
        <input type="hidden" name="here" value={addressOf(assessment.id, category.id)} />
        <aside className="lg:sticky lg:top-4 lg:self-start">
          <CategoryNav
            assessmentId={assessment.id}
            screens={screens.filter((screen) => !voted.has(screen.category.id))}
            present={{ category, practices }}
            answers={answers}
            groups={definition.groups}
            addressOf={(one) => addressOf(assessment.id, one)}
          />
          <div className="mt-6 max-lg:mt-3">
            <StrataThumb {...strataOf(definition, answersOfViews(answers))} label="Your strata so far" shape="bar" />
          </div>
          <p className="mt-4 text-small text-soft max-lg:hidden">
            <AnsweredCount elsewhere={done - here} here={here} total={progress.total} separator="of" /> answered
            {progress.skipped > 0 && `, ${progress.skipped} assumed to be ahead of you`}. Only your team sees this until
            you publish.
          </p>
          <p className="mt-3 text-small max-lg:hidden">
            <button name="go" value={review.address} className="target text-accent underline">
              {review.label}
            </button>
          </p>
        </aside>
        <div className="min-w-0">
          <div className="sticky top-0 z-10 -mx-1 flex flex-wrap items-baseline justify-between gap-x-6 bg-bg px-1 py-1 max-lg:mt-4">
            <p className="text-small text-soft">{assessment.team.name} · what changed since your last result</p>
            <SaveState />
          </div>
          <h1 tabIndex={-1} className="text-title outline-none">
            {category.name}{" "}
            <span className="font-normal text-soft">
              · <AnsweredCount elsewhere={0} here={here} total={practices.length} separator="of" /> answered
            </span>
          </h1>
          <p className="mt-2 max-w-prose text-soft">
            {asked.length === 0
              ? "Nothing is asked again here"
              : `${countOf(asked.length, "practice")} asked again here`}
            {rest.length > 0 &&
              `; ${asked.length === 0 ? "all" : "the other"} ${rest.length} you may confirm in one step`}
            . Nothing of your result of {last} counts before.
            {own && (
              <>
                {" "}
                <Link href={screenAddress(assessment.id, own)} prefetch={false} className="link">
                  Look at every level
                </Link>
              </>
            )}
          </p>
          {asked.length > 0 && (
            <section aria-label="Asked again" className="mt-6">
              {asked.map(block)}
            </section>
          )}
          <RestOfCategory
            model={definition}
            rest={rest}
            said={carried.rest}
            answers={answers}
            last={last}
            mayConfirm={can.answer}
            blockOf={block}
          />
          <div className="mt-6 flex flex-wrap justify-between gap-3 border-t border-line pt-6">
            {before ? (
              <Button name="go" value={go(before)}>
                Back: {before.category.name}
              </Button>
            ) : (
              <span />
            )}
            <Button
              variant={practices.every(({ id }) => isAnswered(answers[id])) ? "primary" : "plain"}
              name="go"
              value={after ? go(after) : review.address}
            >
              {after ? `Next: ${after.category.name}` : review.label}
            </Button>
          </div>
        </div>
      </AnsweringForm>
      {(
        [
          ["confirm-rest", confirmRestAction],
          ["reopen-rest", reopenRestAction],
        ] as const
      ).map(([id, action]) => (
        <form key={id} id={id} action={action}>
          <input type="hidden" name="assessmentId" value={assessment.id} />
          <input type="hidden" name="category" value={category.id} />
        </form>
      ))}
    </>
  );
}
