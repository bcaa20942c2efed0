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
