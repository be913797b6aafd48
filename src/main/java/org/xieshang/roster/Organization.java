package org.xieshang.roster;

/**
 * A unit that can be asked, told or charged; a unit that handles tasks has an account and a group of the same id.
 *
 * @param type DEPARTMENT, GOVERNMENT, SUBDISTRICT_OFFICE, PARTY_COMMITTEE, PARTY_WORK_COMMITTEE, CPPCC_DISTRICT,
 *     CPPCC_COMMITTEE, LEADING_GROUP or INSPECTION_OFFICE
 * @param stationId whose it is; null for a unit of the whole district
 */
public record Organization(String id, String name, String type, String stationId) {}
