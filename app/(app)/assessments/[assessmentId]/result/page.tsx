import { cache } from "react";
import { proposing } from "@/components/actions/addresses";
import { AllAnswers, cellAnchor } from "@/components/report/all-answers";
import { CategoryStanding, standingAnchor } from "@/components/report/category-standing";
import { MovementView } from "@/components/report/movement";
import { OverTime } from "@/components/report/over-time";
import { ProfileRadar } from "@/components/report/profile-radar";
import { ResultNextSteps } from "@/components/report/result-next-steps";
import { Strata } from "@/components/report/strata";
import { DoneSince } from "@/components/retrospective/done-since";
import { SetAside } from "@/components/steps/set-aside";
import { WithdrawForm } from "@/components/publications/withdraw-form";
import { WhenAgain } from "@/components/teams/when-again";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { buttonClass } from "@/components/ui/button-class";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import type { Viewer } from "@/lib/access/viewer";
import { assessmentInput } from "@/lib/assessments/input";
import { getAnswering } from "@/lib/assessments/queries";
import { asViewer, orNotFound, pageInput } from "@/lib/doors/page";
import { day } from "@/lib/format/dates";
import { countOf } from "@/lib/format/words";
import { findPeers } from "@/lib/peers/queries/find-peers";
import { findResult } from "@/lib/publications/queries/get-report";
import type { Report } from "@/lib/report/types";
import { listOutcomes } from "@/lib/retrospectives/queries/list-outcomes";
import { getTeam } from "@/lib/teams/queries";
import { dayIn, isRecent, proposedAgain } from "@/lib/teams/rules";
import { planAgainAction } from "../../../teams/[teamId]/actions";
import { markStepAction, unmarkStepAction, withdrawAction } from "./actions";

type Props = PageProps<"/assessments/[assessmentId]/result">;

// The title and the page ask for the same result: once per request.
const resultOf = cache((viewer: Viewer, assessmentId: string) => findResult(viewer, { assessmentId }));

const titleOf = ({ team, publishedAt, timeZone }: Report) => `${team.name}, ${day(publishedAt, timeZone)}`;

export async function generateMetadata(props: Props) {
  const viewer = await asViewer();
  const { assessmentId } = await pageInput(assessmentInput, props);
  const result = await resultOf(viewer, assessmentId);
  if (!result) await orNotFound(getAnswering(viewer, { assessmentId }));
  return { title: result ? `${titleOf(result.report)} · result` : "Not published yet" };
}

/** A draft has no result; its team is led back to it, and for everybody else there is nothing here. */
async function NotPublished({ viewer, assessmentId }: { viewer: Viewer; assessmentId: string }) {
  const draft = await orNotFound(getAnswering(viewer, { assessmentId }));
  return (
    <>
      <PageHeader title={`${draft.team.name}: not published yet`} />
      <EmptyState
        title="This assessment is still a draft."
        actions={<LinkButton href={`/assessments/${assessmentId}`}>Go on answering</LinkButton>}
      >
        <p>Only your team sees a draft. Its result appears here once a lead of the team publishes it.</p>
      </EmptyState>
    </>
  );
}

function Downloads({ report }: { report: Report }) {
  const at = (file: string) => `/api/v1/assessments/${report.assessmentId}/${file}`;
  const files = [
    ["PDF", "report.pdf"],
    ["JSON", "report.json"],
    ...(report.answers ? [["CSV", "answers.csv"] as const] : []),
  ] as const;
  return files.map(([name, file]) => (
    <a key={file} href={at(file)} download className={buttonClass("plain")}>
      {name}
    </a>
  ));
}

function lead({ model, publishedBy, participants }: Report) {
  const by = participants === null ? "" : ` · ${countOf(participants, "person")} took part`;
  return `${model.title} ${model.version} · published by ${publishedBy}${by}`;
}

function Withdrawn({ report, draft }: { report: Report; draft: boolean }) {
  if (!report.withdrawn) return null;
  const { at, by, reason } = report.withdrawn;
  return (
    <Notice
      tone="attention"
      title="This result was withdrawn."
      {...(draft
        ? { actions: <LinkButton href={`/assessments/${report.assessmentId}`}>Open the draft</LinkButton> }
        : {})}
    >
      <p>
        {by} withdrew it on {day(at, report.timeZone)}: “{reason}” Only your team sees it now, and it counts in no
        figure.
      </p>
    </Notice>
  );
}

function Standing({ report }: { report: Report }) {
  const { strata, model, score, categories, answers, before } = report;
  const columns = strata.categories.map((category) => ({
    ...category,
    cells: category.cells.map((cell) =>
      // Where the answers were not shared, a cell leads to what is said about its category.
      cell.state === "empty"
        ? cell
        : { ...cell, href: `#${answers ? cellAnchor(category.id, cell.level) : standingAnchor(category.id)}` },
    ),
  }));
  const since = before && day(before.publishedAt, report.timeZone);
  return (
    <Section
      title="Where the team stands"
      intro={
        <p>
          {model.rule} <strong>{report.whole}</strong>
        </p>
      }
    >
      <Strata caption={`${report.team.name}: how much of each level is in place`} {...strata} categories={columns} />
      <div className="mt-8 grid gap-x-12 gap-y-8 lg:grid-cols-[1fr_26rem]">
        <div className="border-b border-line">
          {categories.map((category) => {
            const own = score.categories.find(({ id }) => id === category.id);
            return own ? (
              <CategoryStanding
                key={category.id}
                category={category}
                score={own}
                levels={model.levels}
                rule={model.rule ?? ""}
                since={since}
              />
            ) : null;
          })}
        </div>
        <div className="lg:sticky lg:top-6 lg:self-start">
          <ProfileRadar report={report} />
        </div>
      </div>
    </Section>
  );
}

function AskAgain({ report }: { report: Report }) {
  if (report.askAgain.length === 0) return null;
  return (
    <Section
      title="To ask again"
      intro="You answered these as in place while something they usually stand on is not. That may well be right: talk about it, and change an answer next time if it is not. Only your team sees this."
    >
      <ul role="list" className="border-t border-line text-small">
        {report.askAgain.map(({ practice, prerequisite }) => (
          <li key={`${practice.id} ${prerequisite.id}`} className="border-b border-line py-2.5">
            {practice.statement} <span className="block text-soft">stands on: {prerequisite.statement}</span>
          </li>
        ))}
      </ul>
    </Section>
  );
}

function Answers({ report }: { report: Report }) {
  const intro = (
    <p>
      {report.counted} {report.confirmed} {report.evidence.text}
    </p>
  );
  if (!report.answers) {
    return (
      <Section title="Answers" intro={intro}>
        <p className="text-small text-soft">The team shared its results, not its single answers.</p>
      </Section>
    );
  }
  return (
    <Section title="All answers" intro={intro}>
      <AllAnswers
        assessmentId={report.assessmentId}
        today={report.evidence.today.on}
        categories={report.categories}
        levels={report.model.levels}
        answers={report.answers}
      />
    </Section>
  );
}

/** As many as a team takes on at once. */
const firstSteps = ({ nextSteps }: Report) => nextSteps.slice(0, 3).map(({ id }) => id);

export default async function ResultPage(props: Props) {
  const viewer = await asViewer();
  const { assessmentId } = await pageInput(assessmentInput, props);
  const result = await resultOf(viewer, assessmentId);
  if (!result) return <NotPublished viewer={viewer} assessmentId={assessmentId} />;
  const { report, can } = result;
  const { before, team } = report;
  const publishedOn = dayIn(new Date(report.publishedAt), viewer.timeZone);
  const today = dayIn(new Date(), viewer.timeZone);
  const { again, can: canTeam } = await getTeam(viewer, { teamId: team.id });
  const peers = await findPeers(viewer, {
    model: report.model.key,
    practices: report.nextSteps.map(({ id }) => id),
    except: [team.id],
  });
  const marking = canTeam.planActions &&
    report.isLatest && {
      about: { teamId: team.id, model: report.model.key, assessmentId },
      mark: markStepAction,
      unmark: unmarkStepAction,
    };
  const done = before ? await listOutcomes(viewer, report, before) : [];
  return (
    <>
      <PageHeader
        above={
          <Breadcrumb
            items={[
              { label: "Teams", href: "/teams" },
              { label: team.name, href: `/teams/${team.id}` },
              { label: "Result" },
            ]}
          />
        }
        title={titleOf(report)}
        lead={lead(report)}
        actions={<Downloads report={report} />}
      />
      <div className="mt-4">
        <Withdrawn report={report} draft={can.answer} />
      </div>
      {report.comment && (
        <blockquote className="mt-4 max-w-prose border-l-2 border-h3 pl-4 whitespace-pre-line">
          {report.comment}
          <footer className="text-small text-soft">the team</footer>
        </blockquote>
      )}
      <Section
        title="Next steps"
        id="next-steps"
        actions={
          <>
            {canTeam.planActions && !report.withdrawn && report.nextSteps.length > 0 && (
              <LinkButton href={proposing({ teamId: team.id }, report.model.key, firstSteps(report))} variant="primary">
                Make actions of them
              </LinkButton>
            )}
            {report.answers && (
              // Loaded when somebody goes there: nobody else pays for it.
              <LinkButton href={`/assessments/${report.assessmentId}/result/what-if`} prefetch={false}>
                What if …
              </LinkButton>
            )}
          </>
        }
      >
        {report.nextSteps.length > 0 ? (
          <ResultNextSteps
            steps={report.nextSteps}
            model={report.model.key}
            peers={peers}
            marking={marking || undefined}
          />
        ) : (
          <p className="text-soft">
            {report.setAside.length > 0
              ? "Every next step is set aside for now."
              : "Every level of the model holds: there is nothing left to climb here."}
          </p>
        )}
        <SetAside steps={report.setAside} timeZone={report.timeZone} marking={marking || undefined} />
      </Section>
      {again && !again.chosen && canTeam.planAgain && !report.withdrawn && isRecent(publishedOn, today) && (
        <Section title="When again?" id="again">
          <WhenAgain
            teamId={team.id}
            on={again.on}
            chosen={again.chosen}
            proposed={proposedAgain(publishedOn, today)}
            action={planAgainAction}
          />
        </Section>
      )}
      <Standing report={report} />
      {before && (
        <Section
          title={`What moved since ${day(before.publishedAt, report.timeZone)}`}
          actions={
            !report.withdrawn && (
              <LinkButton
                href={`/teams/${team.id}/retrospective?from=${before.assessmentId}&to=${report.assessmentId}`}
                prefetch={false}
              >
                Retrospective
              </LinkButton>
            )
          }
        >
          <MovementView before={before} categories={report.categories} answers={report.answers} />
          <DoneSince actions={done} timeZone={report.timeZone} />
        </Section>
      )}
      <Section title="Over time">
        <OverTime team={team.name} history={report.history} categories={report.categories} timeZone={report.timeZone} />
      </Section>
      <AskAgain report={report} />
      <Answers report={report} />
      <Section title="Before you use these figures">
        <ul className="max-w-prose list-disc pl-5 text-small text-soft">
          {report.caveats.map((caveat) => (
            <li key={caveat} className="mt-1">
              {caveat}
            </li>
          ))}
        </ul>
      </Section>
      {can.withdraw && (
        <div className="mt-10 border-t border-line pt-4">
          <WithdrawForm action={withdrawAction} assessmentId={report.assessmentId} />
        </div>
      )}
    </>
  );
}
