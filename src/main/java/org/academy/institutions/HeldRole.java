package org.academy.institutions;

/** A role that a person holds today. */
public record HeldRole(InstitutionId institution, Role role) {}
