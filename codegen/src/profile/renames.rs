//! Rust names for what the schemas name badly: two names run into one, a mistyped one, or none at all.

/// What is renamed, as `Builder::rename` takes it, and the name.
pub(super) const RENAMES: &[(&str, &str)] = &[
    // What a list may hold has no name in the schema.
    ("ArrayOfAttachmentsType/choice()", "AnyAttachment"),
    (
        "ArrayOfAttendeeConflictData/choice()",
        "AnyAttendeeConflictData",
    ),
    ("ArrayOfFoldersType/choice()", "AnyFolder"),
    ("ArrayOfRealItemsType/choice()", "AnyItem"),
    ("ArrayOfResponseMessagesType/choice()", "AnyResponseMessage"),
    ("ArrayOfRuleOperationsType/choice()", "AnyRuleOperation"),
    ("NonEmptyArrayOfAlternateIdsType/choice()", "AnyAlternateId"),
    ("NonEmptyArrayOfAllItemsType/choice()", "NewItem"),
    ("NonEmptyArrayOfAttachmentsType/choice()", "NewAttachment"),
    ("NonEmptyArrayOfBaseFolderIdsType/choice()", "BaseFolderId"),
    ("NonEmptyArrayOfBaseItemIdsType/choice()", "BaseItemId"),
    (
        "NonEmptyArrayOfFolderChangeDescriptionsType/choice()",
        "FolderUpdate",
    ),
    ("NonEmptyArrayOfFoldersType/choice()", "NewFolder"),
    (
        "NonEmptyArrayOfItemChangeDescriptionsType/choice()",
        "ItemUpdate",
    ),
    (
        "NonEmptyArrayOfResponseObjectsType/choice()",
        "AnyResponseObject",
    ),
    (
        "SyncFolderHierarchyChangesType/choice()",
        "SyncFolderHierarchyChange",
    ),
    (
        "SyncFolderItemsChangesType/choice()",
        "SyncFolderItemsChange",
    ),
    (
        "NonEmptyArrayOfChannelEventsType/choice()",
        "AnyChannelEvent",
    ),
    (
        "NonEmptyArrayOfChannelSubscriptionsType/choice()",
        "AnyChannelSubscription",
    ),
    (
        "NonEmptyArrayOfPathsToElementType/choice()",
        "PathToElement",
    ),
    // Choices inside types.
    (
        "AppendToItemFieldType/choice(Message)",
        "AppendToItemFieldItem",
    ),
    ("AppendToItemFieldType/choice(Message)", "item"),
    ("ExtendedPropertyType/choice()", "ExtendedPropertyValue"),
    ("ExtendedPropertyType/choice()", "value"),
    ("FindItemParentType/choice()", "FoundItems"),
    ("FindItemParentType/choice()", "found"),
    (
        "MultipleOperandBooleanExpressionType/choice()",
        "BooleanOperand",
    ),
    ("MultipleOperandBooleanExpressionType/choice()", "operands"),
    ("NotType/choice()", "NegatedExpression"),
    ("NotType/choice()", "expressions"),
    ("RestrictionType/choice()", "RestrictionExpression"),
    ("GetAppManifestsResponseType/choice()", "AppManifests"),
    ("GetAppManifestsResponseType/choice()", "manifests"),
    (
        "GetLastPrivateCatalogUpdateResponseType/choice()",
        "PrivateCatalogState",
    ),
    ("GetLastPrivateCatalogUpdateResponseType/choice()", "state"),
    ("ItemAttachmentType/choice()", "AttachedItem"),
    ("ItemAttachmentType/choice()", "item"),
    ("SetItemFieldType/choice(Message)", "SetItemFieldItem"),
    ("SetItemFieldType/choice(Message)", "item"),
    ("FolderChangeType/choice(FolderId)", "ChangedFolderId"),
    ("ItemChangeType/choice(ItemId)", "ChangedItemId"),
    (
        "RecurrenceType/choice(DailyRecurrence)",
        "RecurrencePattern",
    ),
    ("RecurrenceType/choice(NoEndRecurrence)", "RecurrenceRange"),
    (
        "TaskRecurrenceType/choice(DailyRecurrence)",
        "TaskRecurrencePattern",
    ),
    (
        "TaskRecurrenceType/choice(NoEndRecurrence)",
        "TaskRecurrenceRange",
    ),
    (
        "TimeChangeType/choice(RelativeYearlyRecurrence)",
        "TimeChangePattern",
    ),
    ("TargetFolderIdType/choice()", "TargetFolder"),
    // The items of lists of values.
    ("DelveViewType/item()", "DelveView"),
    ("FreeBusyViewType/item()", "FreeBusyViewKind"),
    (
        "GroupMailboxConfigurationActionType/item()",
        "GroupMailboxConfigurationAction",
    ),
    ("InstantSearchItemType/item()", "InstantSearchItem"),
    ("InstantSearchResultType/item()", "InstantSearchResult"),
    ("ItemTypesFilterType/item()", "ItemTypesFilter"),
    ("MailTipTypes/item()", "MailTipKind"),
    ("OneDriveViewType/item()", "OneDriveView"),
    ("QueryOptionsType/item()", "QueryOption"),
    ("SearchScopeArchivesType/item()", "SearchScopeArchives"),
    ("SearchScopeGroupsType/item()", "SearchScopeGroups"),
    (
        "ServiceConfigurationType/item()",
        "ServiceConfigurationKind",
    ),
    ("SuggestionKindType/item()", "SuggestionKind"),
    (
        "UserConfigurationPropertyType/item()",
        "UserConfigurationProperty",
    ),
    ("WarmupOptionsType/item()", "WarmupOption"),
    // Types whose names say twice that they are types, or are those of other types.
    ("ArrayOfAppsType", "Apps"),
    ("ArrayOfDLExpansionType", "DlExpansion"),
    ("ArrayOfResolutionType", "Resolutions"),
    ("ArrayOfSearchScopeType", "SearchScopes"),
    ("ArrayOfSharingMessageActionType", "SharingMessageActions"),
    ("ArrayOfTransitionsType", "Transitions"),
    ("BodyTypeType", "BodyType"),
    ("BookingServiceTypeEnum", "BookingServiceKind"),
    ("CalendarItemTypeType", "CalendarItemType"),
    ("ClientAccessTokenTypeType", "ClientAccessTokenType"),
    ("ClientExtensionTypeType", "ClientExtensionType"),
    ("ConversationActionTypeType", "ConversationActionType"),
    ("DefaultShapeNamesType", "DefaultShape"),
    ("Duration", "TimeWindow"),
    ("EmailAddress", "AvailabilityEmailAddress"),
    ("EmailAddressType", "EmailAddress"),
    ("ImportanceChoicesType", "Importance"),
    ("MeetingSpaceTypeEnum", "MeetingSpaceKind"),
    ("MonthNamesType", "Month"),
    ("SensitivityChoicesType", "Sensitivity"),
    (
        "UserSocialActivityActionTypeEnum",
        "UserSocialActivityActionKind",
    ),
    // Abbreviations one after the other, and a slip of the pen.
    ("MeetingInstanceType/Meadata", "metadata"),
    ("MeetingSpaceType/Meadata", "metadata"),
    ("PersonaType/TTYTDDPhoneNumbers", "tty_tdd_phone_numbers"),
];

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use test_support::{Tested, material};

    use super::RENAMES;
    use crate::builder::Builder;

    const RELEASES: [&str; 3] = ["v2016_10", "v2017_07", "online"];

    /// What names begin and end with that only say where in a schema something stands.
    const UGLY: [(&str, &str); 5] = [
        ("ArrayOf", "sItem"),
        ("NonEmpty", "sItem"),
        ("", "TypeType"),
        ("", "TypeEnum"),
        ("choice:", ""),
    ];

    /// Each name is one that a release needs, and no field is called `choice`.
    #[test]
    fn every_name_is_needed_and_none_is_ugly() -> Tested {
        let mut names = BTreeSet::new();
        for release in RELEASES {
            let Some(schemas) = material::release(release, "names of the official schemas") else {
                return Ok(());
            };
            let generated = Builder::ews()
                .schemas(schemas)
                .all_operations()
                .generate()?;
            let lines = generated.files.values().flat_map(|text| text.lines());
            let declared = lines.filter_map(|line| line.trim_start().strip_prefix("pub "));
            names.extend(declared.filter_map(|line| {
                let mut item = ["struct ", "enum "].iter();
                let item = item.find_map(|kind| line.strip_prefix(kind));
                let word = item.unwrap_or(line).split([' ', '<', '(']).next()?;
                Some(word.to_owned())
            }));
        }
        let is_known = |to: &str| names.contains(to) || names.contains(&format!("{to}:"));
        let missing = RENAMES.iter().filter(|(_, to)| !is_known(to));
        assert_eq!(missing.collect::<Vec<_>>(), [(); 0].map(|()| &("", "")));
        let is_ugly = |name: &&String| {
            UGLY.iter()
                .any(|(start, end)| name.starts_with(start) && name.ends_with(end))
        };
        let ugly = names.iter().filter(is_ugly);
        assert_eq!(ugly.collect::<Vec<_>>(), [(); 0].map(|()| ""));
        Ok(())
    }
}
