// Where evidence is: its page in a draft, and one piece of it in the API.

export const evidencePage = (assessmentId: string, practice: string) =>
  `/assessments/${assessmentId}/evidence/${encodeURIComponent(practice)}`;

export const evidenceAddress = (assessmentId: string, practice: string, evidenceId: string) =>
  `/api/v1/assessments/${assessmentId}/answers/${encodeURIComponent(practice)}/evidence/${evidenceId}`;
