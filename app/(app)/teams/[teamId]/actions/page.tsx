import { v7 as newId } from "uuid";
import { ActionList } from "@/components/actions/action-list";
import { ActionFiles } from "@/components/actions/action-files";
import { NewActionForm } from "@/components/actions/new-action-form";
import { PlanForm } from "@/components/actions/plan-form";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { teamActionsPageInput } from "@/lib/actions/input";
import { listTeamActions } from "@/lib/actions/queries/list-actions";
import { listAskedAgain } from "@/lib/actions/queries/list-done";
import { listTeamPractices } from "@/lib/actions/queries/list-practices";
import { listProposed } from "@/lib/actions/queries/list-proposed";
import { asViewer, orNotFound, pageInput } from "@/lib/doors/page";
import { env } from "@/lib/env";
import { listTrackers } from "@/lib/trackers/queries/list-trackers";
import { getTeam } from "@/lib/teams/queries";
import { lookAgainAction, makeAction, planAction, pushIssueAction, removeAction, saveAction } from "./actions";

type Props = PageProps<"/teams/[teamId]/actions">;

export async function generateMetadata(props: Props) {
  const viewer = await asViewer();
  const team = await orNotFound(getTeam(viewer, await pageInput(teamActionsPageInput, props)));
  return { title: `${team.name} · actions` };
}

export default async function TeamActionsPage(props: Props) {
  const viewer = await asViewer();
  const input = await pageInput(teamActionsPageInput, props);
  const { teamId } = input;
  const [team, list, trackers, askedAgain] = await orNotFound(
    Promise.all([
      getTeam(viewer, { teamId }),
      listTeamActions(viewer, { teamId }),
      listTrackers(viewer),
      listAskedAgain(viewer, teamId),
    ]),
  );
  const { items, owners, can } = list;
  const [proposed, practices] = can.make
    ? await Promise.all([listProposed(viewer, input, items), listTeamPractices(viewer, teamId)])
    : [[], []];
  const isAsked = input.practice.length > 0;
  const actions = items.length > 0 && (
    <ActionList
      items={items}
      place={{ teamId }}
      owners={owners}
      practices={practices}
      ofTeam
      timeZone={viewer.timeZone}
      save={saveAction}
      remove={removeAction}
      askedAgain={askedAgain}
      issues={{
        trackers,
        list: `${env().NEXTAUTH_URL}/teams/${teamId}/actions`,
        push: pushIssueAction,
        look: lookAgainAction,
      }}
    />
  );
  return (
    <>
      <PageHeader
        above={
          <Breadcrumb
            items={[
              { label: "Teams", href: "/teams" },
              { label: team.name, href: `/teams/${teamId}` },
              { label: "Actions" },
            ]}
          />
        }
        title={`${team.name}: actions`}
        lead="Next steps that somebody owns. What is done is asked again the next time you look, so that you see whether it helped."
        actions={items.length > 0 && <ActionFiles base={`/api/v1/teams/${teamId}`} />}
      />
      {!isAsked && actions}
      {items.length === 0 && !can.make && (
        <div className="mt-8">
          <EmptyState title="There is no action to see here.">
            <p>A lead of the team makes them, and decides which of them others see.</p>
          </EmptyState>
        </div>
      )}
      {proposed.length > 0 && (
        <Section
          title={isAsked ? "Make actions of these" : "Make actions of your next steps"}
          id="plan"
          intro={
            team.again?.on
              ? "Tick what you take on, and say who sees to it. Each is proposed for the day on which you look again."
              : "Tick what you take on, and say who sees to it, and until when."
          }
        >
          <PlanForm
            // Other proposals, another form.
            key={proposed.map(({ practice }) => practice).join(" ")}
            action={planAction}
            teamId={teamId}
            proposed={proposed}
            owners={owners}
            dueOn={team.again?.due ? null : (team.again?.on ?? null)}
          />
        </Section>
      )}
      {isAsked && actions}
      {can.make && (
        <Section title="One of your own" id="new">
          {/* Anew once it was made: a form keeps what it was first given. */}
          <NewActionForm
            key={items.length}
            action={makeAction}
            about={{ teamId, id: newId() }}
            owners={owners}
            practices={practices}
            ofTeam
          />
        </Section>
      )}
    </>
  );
}
