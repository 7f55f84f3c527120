//! Documents that are not in the material: each valid one, changed in every place in ways that lenient
//! reading must put up with.

