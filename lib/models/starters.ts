// Which of the models that come with Altimeter a newcomer is offered first.

export const starters = {
  /** The model that is chosen unless somebody chooses another. */
  newcomer: "cdmm",
  /** The one that is answered in about five minutes. */
  quickest: "minimum-cd",
} as const;
