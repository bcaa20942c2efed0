/// What is told of an XML part, in its order.
protocol XMLReceiver: AnyObject {
    func began(_ name: XMLName, _ attributes: XMLAttributes) throws(PartFault)
    func ended(_ name: XMLName) throws(PartFault)
    /// A piece of text, in UTF-8; one text may come in several.
    func found(_ text: UnsafeRawBufferPointer) throws(PartFault)
}

extension XMLReceiver {
    func ended(_ name: XMLName) throws(PartFault) {}
    func found(_ text: UnsafeRawBufferPointer) throws(PartFault) {}
}

/// One that is told where in the bytes of the part each tag stands, so that it can be written otherwise.
protocol PlacedXMLReceiver: XMLReceiver {
    /// The bytes of the tag that is told. An element without content has one tag; none are left for its end then.
    var place: Range<Int> { get set }
}
