//! The rules: every kind of change, with what it usually does.

use super::verdict::{Effect, Level, Wire};

/// What a rule says of the documents of one side, before the place of the change is looked at.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Usual {
    /// They are read.
    Fine,
    /// Only lenient reading takes all of them.
    Lenient,
    /// The element around the change cannot be read. Lenient reading leaves out the smallest part around it that may
    /// be absent, and refuses the document if there is none.
    Broken,
    /// Two types or contents decide.
    Depends,
}

impl Usual {
    /// Its words in the table of rules.
    #[must_use]
    pub fn words(self) -> &'static str {
        match self {
            Self::Fine => "fine",
            Self::Lenient => "lenient only",
            Self::Broken => "refused, or lenient only where a part around it may be absent",
            Self::Depends => "depends on what is compared",
        }
    }

    /// Whether a verdict is one that the rule allows. What a wildcard takes is fine, whatever the rule says.
    #[must_use]
    pub fn allows(self, effect: Effect) -> bool {
        match self {
            Self::Fine => effect == Effect::Fine,
            Self::Lenient => effect <= Effect::LenientOnly,
            Self::Broken | Self::Depends => true,
        }
    }
}

/// Defines [`Rule`] from a table: the variant, the id, what became of old and of new documents, the greatest level
/// for Rust, and what the rule is about.
macro_rules! rules {
    ($($rule:ident $id:literal $old:ident $new:ident $rust:ident $what:literal;)*) => {
        /// A kind of change.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Rule {
            $(#[doc = $what] $rule,)*
        }

        impl Rule {
            /// All rules, in the order of the table.
            pub const ALL: &'static [Self] = &[$(Self::$rule,)*];

            /// Its name, by which it can be ignored.
            #[must_use]
            pub fn id(self) -> &'static str {
                match self { $(Self::$rule => $id,)* }
            }

            /// What it is about.
            #[must_use]
            pub fn description(self) -> &'static str {
                match self { $(Self::$rule => $what,)* }
            }

            /// What it usually does to old documents, and to new ones.
            #[must_use]
            pub fn wire(self) -> [Usual; 2] {
                match self { $(Self::$rule => [Usual::$old, Usual::$new],)* }
            }

            /// The most that it does to Rust code.
            #[must_use]
            pub fn rust(self) -> Level {
                match self { $(Self::$rule => Level::$rust,)* }
            }
        }
    };
}

rules! {
    TypeAdded "type-added" Fine Depends Major "a named type is new";
    TypeRemoved "type-removed" Depends Fine Major "a named type is gone";
    TypeKindChanged "type-kind-changed" Depends Depends Major "a complex type became simple, or the other way round";
    TypeMadeAbstract "type-made-abstract" Depends Depends Major "a type became abstract: documents must name one that derives from it";
    TypeMadeConcrete "type-made-concrete" Depends Depends Major "a type is no longer abstract";
    BaseChanged "base-changed" Depends Depends Major "a complex type derives from another type, or in another way";
    MixedAdded "mixed-added" Fine Lenient Major "text may stand between the elements";
    MixedRemoved "mixed-removed" Lenient Fine Major "text may no longer stand between the elements";
    ContentChanged "content-changed" Depends Depends Major "text became elements, or the other way round";
    TextTypeChanged "text-type-changed" Depends Depends Major "the text of a complex type has another simple type";
    CompositorChanged "compositor-changed" Depends Depends Major "a sequence, choice or xs:all became another of the three";
    DerivationControlChanged "derivation-control-changed" Depends Depends Major "block or final changed: which types or elements may replace it";

    RootAdded "root-added" Lenient Broken Major "a root element is new";
    RootRemoved "root-removed" Broken Lenient Major "a root element is gone";
    SubstituteAdded "substitute-added" Lenient Broken Major "an element that may replace another one is new";
    SubstituteRemoved "substitute-removed" Broken Lenient Major "an element that may replace another one is gone";
    SubstitutionChanged "substitution-changed" Broken Broken Major "an element may replace another one than before";
    DeclarationAdded "declaration-added" Lenient Lenient Minor "a global element that no document begins with is new";
    DeclarationRemoved "declaration-removed" Lenient Lenient Major "a global element that no document begins with is gone";

    ElementAddedOptional "element-added-optional" Fine Lenient Major "an element, or a group of them, is new and may be absent";
    ElementAddedRequired "element-added-required" Broken Lenient Major "an element, or a group of them, is new and required";
    ElementRemovedOptional "element-removed-optional" Lenient Fine Major "an element, or a group of them, that may be absent is gone";
    ElementRemovedRequired "element-removed-required" Lenient Broken Major "an element, or a group of them, that was required is gone";
    ElementMoved "element-moved" Lenient Lenient Major "an element stands in another place of its sequence";
    AlternativeAdded "alternative-added" Fine Broken Major "a choice has one more alternative";
    AlternativeRemoved "alternative-removed" Broken Fine Major "a choice has one alternative less";
    ElementTypeChanged "element-type-changed" Depends Depends Major "an element has another type";
    ElementNamespaceChanged "element-namespace-changed" Depends Depends Major "an element is in another namespace";
    ElementMadeAbstract "element-made-abstract" Depends Depends Major "an element became abstract: only others may stand in its place";
    ElementMadeConcrete "element-made-concrete" Depends Depends Major "an element is no longer abstract";
    NillableAdded "nillable-added" Fine Broken Major "an element may say xsi:nil";
    NillableRemoved "nillable-removed" Broken Fine Major "an element may no longer say xsi:nil";
    IdentityAdded "identity-added" Lenient Fine None "xs:key, xs:keyref or xs:unique is new";
    IdentityRemoved "identity-removed" Fine Lenient None "xs:key, xs:keyref or xs:unique is gone";
    IdentityChanged "identity-changed" Lenient Lenient None "xs:key, xs:keyref or xs:unique is another";

    MinimumWidened "minimum-widened" Fine Broken Major "fewer are enough: minOccurs is lower";
    MinimumNarrowed "minimum-narrowed" Broken Fine Major "more are required: minOccurs is higher";
    MaximumWidened "maximum-widened" Fine Lenient Major "more are allowed: maxOccurs is higher";
    MaximumNarrowed "maximum-narrowed" Lenient Fine Major "fewer are allowed: maxOccurs is lower";

    WildcardAdded "wildcard-added" Fine Lenient Major "any element or attribute of some namespaces is allowed";
    WildcardRemoved "wildcard-removed" Lenient Fine Major "a wildcard is gone";
    WildcardWidened "wildcard-widened" Fine Lenient None "a wildcard admits more namespaces";
    WildcardNarrowed "wildcard-narrowed" Lenient Fine None "a wildcard admits fewer namespaces";
    WildcardChanged "wildcard-changed" Lenient Lenient None "a wildcard admits other namespaces";
    ProcessContentsChanged "process-contents-changed" Lenient Lenient Major "what a wildcard admits is judged more or less strictly: not at all, if it is declared, or always";

    AttributeAddedOptional "attribute-added-optional" Fine Lenient Major "an attribute is new and may be absent";
    AttributeAddedRequired "attribute-added-required" Broken Lenient Major "an attribute is new and required";
    AttributeRemovedOptional "attribute-removed-optional" Lenient Fine Major "an attribute that may be absent is gone";
    AttributeRemovedRequired "attribute-removed-required" Lenient Broken Major "an attribute that was required is gone";
    AttributeMadeRequired "attribute-made-required" Broken Fine Major "an attribute is now required";
    AttributeMadeOptional "attribute-made-optional" Fine Broken Major "an attribute may now be absent";
    AttributeTypeChanged "attribute-type-changed" Depends Depends Major "an attribute has another type";
    OrderChanged "order-changed" Fine Fine Major "attributes, or elements of xs:all, stand in another order: documents may have any, but the arguments of `new` follow it. It is reported only where these change";

    DefaultAdded "default-added" Fine Broken Major "an element or attribute has a default value";
    DefaultRemoved "default-removed" Broken Fine Major "a default value is gone";
    DefaultChanged "default-changed" Fine Fine Major "a default value is another";
    FixedAdded "fixed-added" Lenient Broken Major "an element or attribute has a fixed value";
    FixedRemoved "fixed-removed" Broken Lenient Major "a fixed value is gone";
    FixedChanged "fixed-changed" Lenient Lenient Major "a fixed value is another";

    ValueAdded "value-added" Fine Lenient Minor "an enumeration has one more value";
    ValueRemoved "value-removed" Lenient Fine Major "an enumeration has one value less";
    EnumerationAdded "enumeration-added" Broken Fine Major "only listed values are allowed";
    EnumerationRemoved "enumeration-removed" Fine Broken Major "other values than the listed ones are allowed";
    FacetWidened "facet-widened" Fine Broken Major "a length, range, number of digits or pattern allows more, or is gone";
    FacetNarrowed "facet-narrowed" Broken Fine Major "a length, range, number of digits or pattern allows less, or is new";
    FacetChanged "facet-changed" Lenient Lenient Major "a length or pattern is another, and neither allows all that the other does";
    WhiteSpaceChanged "white-space-changed" Depends Depends Major "white space is treated in another way";
    SimpleBaseChanged "simple-base-changed" Depends Depends Major "a simple type restricts another type";
    VarietyChanged "variety-changed" Depends Depends Major "a simple type became a restriction, list or union";
    ItemTypeChanged "item-type-changed" Depends Depends Major "the items of a list have another type";
    MemberAdded "member-added" Fine Depends Major "a union has one more member";
    MemberRemoved "member-removed" Depends Fine Major "a union has one member less";
    MemberMoved "member-moved" Fine Fine Major "the members of a union are tried in another order";

    GroupAdded "group-added" Fine Fine None "a named model group is new";
    GroupRemoved "group-removed" Fine Fine None "a named model group is gone";

    OperationAdded "operation-added" Fine Fine Minor "a WSDL has one more operation";
    OperationRemoved "operation-removed" Fine Fine Major "a WSDL has one operation less";
    OperationChanged "operation-changed" Depends Depends Major "an operation has other messages, or another action";
}

impl Rule {
    /// The rule with this id.
    #[must_use]
    pub fn from_id(id: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|rule| rule.id() == id)
    }

    /// Whether verdicts are such as the table says.
    #[must_use]
    pub fn allows(self, wire: Wire, rust: Level) -> bool {
        let [old, new] = self.wire();
        old.allows(wire.old_documents) && new.allows(wire.new_documents) && rust <= self.rust()
    }
}
