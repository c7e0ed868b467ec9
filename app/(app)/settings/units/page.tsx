import { UnitCard } from "@/components/settings/unit-card";
import { PageHeader } from "@/components/ui/page-header";
import { asViewer, orNotFound } from "@/lib/doors/page";
import { listPeopleToChoose } from "@/lib/people/queries";
import { listArrangement } from "@/lib/units/queries";
import {
  addManagerAction,
  archiveTeamAction,
  createTeamAction,
  createUnitAction,
  deleteUnitAction,
  removeManagerAction,
  restoreTeamAction,
  updateTeamAction,
  updateUnitAction,
} from "./actions";

export const metadata = { title: "Units and teams" };

const actions = {
  createUnit: createUnitAction,
  updateUnit: updateUnitAction,
  deleteUnit: deleteUnitAction,
  addManager: addManagerAction,
  removeManager: removeManagerAction,
  createTeam: createTeamAction,
  updateTeam: updateTeamAction,
  archiveTeam: archiveTeamAction,
  restoreTeam: restoreTeamAction,
};

export default async function UnitsPage() {
  const viewer = await asViewer();
  const [units, people] = await orNotFound(Promise.all([listArrangement(viewer), listPeopleToChoose(viewer)]));
  const places = units.map(({ id, name, depth }) => ({ value: id, label: `${"\u2003".repeat(depth)}${name}` }));
  return (
    <>
      <PageHeader
        title="Units and teams"
        lead="Teams stand in units, units in the organisation. Whoever manages a unit sees what its teams publish."
      />
      {units.map((unit) => (
        <UnitCard
          key={unit.id}
          unit={unit}
          units={places}
          people={people.map(({ id, name, email }) => ({ value: id, label: `${name} (${email})` }))}
          actions={actions}
          timeZone={viewer.timeZone}
        />
      ))}
    </>
  );
}
