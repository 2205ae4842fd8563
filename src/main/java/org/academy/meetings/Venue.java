package org.academy.meetings;

/**
 * Where people meet.
 *
 * @param name of the house or hall
 * @param address street and number; may be empty
 * @param country ISO 3166-1 alpha-2
 */
public record Venue(String name, String address, String city, String country) {}
