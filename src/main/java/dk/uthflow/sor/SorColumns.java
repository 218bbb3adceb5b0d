package dk.uthflow.sor;

import java.util.List;

import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The names that columns go by, in the register's present and older layout. Of several
 * names the first one with a value counts, row by row.
 *
 * @param id a unit's SOR-ID
 * @param slags IE, SI (also HI) or OE
 * @param navn a unit's name
 * @param enhedstype a unit's type; of an owner: what kind of owner
 * @param ejertype what kind of owner, where the type does not say
 * @param overordnet the unit above
 * @param overordnetEllers the unit above, where {@code overordnet} is empty
 * @param cvr CVR number
 * @param region region's name
 * @param fra first day of validity
 * @param til last day of validity
 * @param kommune attachments: the municipality
 * @param gammel replacements: the unit that was merged
 * @param ny replacements: the unit it was merged into
 */
record SorColumns(@DefaultValue( {
		"SorId", "SOR-kode" }) List<String> id, @DefaultValue("SorType") List<String> slags,
		@DefaultValue({ "EntityName", "Enhedsnavn" }) List<String> navn,
		@DefaultValue({ "EntityTypeName", "Enhedstype" }) List<String> enhedstype,
		@DefaultValue("InstitutionOwnerEntityTypeName") List<String> ejertype,
		@DefaultValue({ "ParentSorId", "Parent-SOR-kode" }) List<String> overordnet,
		@DefaultValue({ "HealthInstitutionSorId", "InstitutionOwnerSorId" }) List<String> overordnetEllers,
		@DefaultValue({ "CvrNumber", "CVR" }) List<String> cvr,
		@DefaultValue({ "PostalAddressRegionName", "P_Region" }) List<String> region,
		@DefaultValue({ "FromDate", "FirstFromDate" }) List<String> fra, @DefaultValue("ToDate") List<String> til,
		@DefaultValue("KommuneSorId") List<String> kommune, @DefaultValue("OldSorId") List<String> gammel,
		@DefaultValue("NewSorId") List<String> ny){

}
