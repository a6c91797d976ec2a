package org.henji.kernel.agency;

/** The numbers by which a dossier was judged on the day (BR-07); an auditor sees the rule of that day. */
public record AppliedRules(int assessorsPerItem, int fullTimeManagers) {}
