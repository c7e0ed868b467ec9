import { v7 as newId } from "uuid";
import { ActionList } from "@/components/actions/action-list";
import { ActionFiles } from "@/components/actions/action-files";
import { NewActionForm } from "@/components/actions/new-action-form";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { unitActionsPageInput } from "@/lib/actions/input";
import { listUnitActions } from "@/lib/actions/queries/list-actions";
import { listUnitPractices } from "@/lib/actions/queries/list-practices";
import { findProposed } from "@/lib/actions/queries/list-proposed";
import { lackingText } from "@/lib/actions/words";
import { asViewer, orNotFound, pageInput } from "@/lib/doors/page";
import { getUnit } from "@/lib/units/queries";
import { makeAction, removeAction, saveAction } from "./actions";

type Props = PageProps<"/units/[unitId]/actions">;

export async function generateMetadata(props: Props) {
  const viewer = await asViewer();
  const unit = await orNotFound(getUnit(viewer, await pageInput(unitActionsPageInput, props)));
  return { title: `${unit.name} · actions` };
}

export default async function UnitActionsPage(props: Props) {
  const viewer = await asViewer();
  const input = await pageInput(unitActionsPageInput, props);
  const { unitId } = input;
  const [unit, { items, owners }] = await orNotFound(
    Promise.all([getUnit(viewer, { unitId }), listUnitActions(viewer, { unitId })]),
  );
  const [proposed, practices] = await Promise.all([
    findProposed(viewer, input),
    listUnitPractices(viewer, input.model),
  ]);
  const actions = items.length > 0 && (
    <ActionList
      items={items}
      place={{ unitId }}
      owners={owners}
      practices={practices}
      ofTeam={false}
      timeZone={viewer.timeZone}
      save={saveAction}
      remove={removeAction}
    />
  );
  return (
    <>
      <PageHeader
        above={
          <Breadcrumb
            items={[
              { label: "Dashboard", href: `/dashboard?unit=${unitId}` },
              { label: unit.name },
              { label: "Actions" },
            ]}
          />
        }
        title={`${unit.name}: actions`}
        lead="What is done for several teams at once. Whoever manages the unit sees them."
        actions={items.length > 0 && <ActionFiles base={`/api/v1/units/${unitId}`} />}
      />
      {!proposed && actions}
      <Section
        title={proposed ? "Make an action of this gap" : "A new action"}
        id="plan"
        intro={
          proposed && (
            <p>
              “{proposed.statement}” {proposed.lack && lackingText(proposed.lack, unit.name)} How many it is today is
              kept with the action, so that you see whether it helped.
            </p>
          )
        }
      >
        <NewActionForm
          // Anew for another practice, and once it was made.
          key={`${proposed?.practice} ${items.length}`}
          action={makeAction}
          about={{ unitId, id: newId() }}
          owners={owners}
          practices={practices}
          practice={proposed && { model: proposed.model, id: proposed.practice, statement: proposed.statement }}
          ofTeam={false}
        />
      </Section>
      {proposed && actions}
    </>
  );
}
