// Written by scripts/generate-threaded.py; see there.

@inline(__always) private func compareJumpRM0(_ c: Core, _ o: Op) -> Op? {
  compareJumpRM(Subtract.self, UInt8.self, IfB.self, BaseOnly.self, c, o)
}
@inline(__always) private func compareJumpRM1(_ c: Core, _ o: Op) -> Op? {
  compareJumpRM(Subtract.self, UInt8.self, IfB.self, BaseIndex.self, c, o)
}
@inline(__always) private func compareJumpRM2(_ c: Core, _ o: Op) -> Op? {
  compareJumpRM(Subtract.self, UInt8.self, IfB.self, AnyAddress.self, c, o)
}
@inline(__always) private func compareJumpRM3(_ c: Core, _ o: Op) -> Op? {
  compareJumpRM(Subtract.self, UInt8.self, IfNB.self, BaseOnly.self, c, o)
}
@inline(__always) private func compareJumpRM4(_ c: Core, _ o: Op) -> Op? {
  compareJumpRM(Subtract.self, UInt8.self, IfNB.self, BaseIndex.self, c, o)
}
@inline(__always) private func compareJumpRM5(_ c: Core, _ o: Op) -> Op? {
  compareJumpRM(Subtract.self, UInt8.self, IfNB.self, AnyAddress.self, c, o)
}
@inline(__always) private func compareJumpRM6(_ c: Core, _ o: Op) -> Op? {
  compareJumpRM(Subtract.self, UInt8.self, IfZ.self, BaseOnly.self, c, o)
}
@inline(__always) private func compareJumpRM7(_ c: Core, _ o: Op) -> Op? {
  compareJumpRM(Subtract.self, UInt8.self, IfZ.self, BaseIndex.self, c, o)
}
@inline(__always) private func compareJumpRM8(_ c: Core, _ o: Op) -> Op? {
  compareJumpRM(Subtract.self, UInt8.self, IfZ.self, AnyAddress.self, c, o)
}
@inline(__always) private func compareJumpRM9(_ c: Core, _ o: Op) -> Op? {
  compareJumpRM(Subtract.self, UInt8.self, IfNZ.self, BaseOnly.self, c, o)
}
@inline(__always) private func compareJumpRM10(_ c: Core, _ o: Op) -> Op? {
  compareJumpRM(Subtract.self, UInt8.self, IfNZ.self, BaseIndex.self, c, o)
}
@inline(__always) private func compareJumpRM11(_ c: Core, _ o: Op) -> Op? {
  compareJumpRM(Subtract.self, UInt8.self, IfNZ.self, AnyAddress.self, c, o)
}
@inline(__always) private func compareJumpRM12(_ c: Core, _ o: Op) -> Op? {
  compareJumpRM(Subtract.self, UInt8.self, IfBE.self, BaseOnly.self, c, o)
}
@inline(__always) private func compareJumpRM13(_ c: Core, _ o: Op) -> Op? {
  compareJumpRM(Subtract.self, UInt8.self, IfBE.self, BaseIndex.self, c, o)
}
@inline(__always) private func compareJumpRM14(_ c: Core, _ o: Op) -> Op? {
  compareJumpRM(Subtract.self, UInt8.self, IfBE.self, AnyAddress.self, c, o)
}
@inline(__always) private func compareJumpRM15(_ c: Core, _ o: Op) -> Op? {
  compareJumpRM(Subtract.self, UInt8.self, IfNBE.self, BaseOnly.self, c, o)
}
@inline(__always) private func compareJumpRM16(_ c: Core, _ o: Op) -> Op? {
  compareJumpRM(Subtract.self, UInt8.self, IfNBE.self, BaseIndex.self, c, o)
}
@inline(__always) private func compareJumpRM17(_ c: Core, _ o: Op) -> Op? {
  compareJumpRM(Subtract.self, UInt8.self, IfNBE.self, AnyAddress.self, c, o)
}
@inline(__always) private func compareJumpRM18(_ c: Core, _ o: Op) -> Op? {
  compareJumpRM(Subtract.self, UInt8.self, IfS.self, BaseOnly.self, c, o)
}
@inline(__always) private func compareJumpRM19(_ c: Core, _ o: Op) -> Op? {
  compareJumpRM(Subtract.self, UInt8.self, IfS.self, BaseIndex.self, c, o)
}
@inline(__always) private func compareJumpRM20(_ c: Core, _ o: Op) -> Op? {
  compareJumpRM(Subtract.self, UInt8.self, IfS.self, AnyAddress.self, c, o)
}
@inline(__always) private func compareJumpRM21(_ c: Core, _ o: Op) -> Op? {
  compareJumpRM(Subtract.self, UInt8.self, IfNS.self, BaseOnly.self, c, o)
}
@inline(__always) private func compareJumpRM22(_ c: Core, _ o: Op) -> Op? {
  compareJumpRM(Subtract.self, UInt8.self, IfNS.self, BaseIndex.self, c, o)
}
@inline(__always) private func compareJumpRM23(_ c: Core, _ o: Op) -> Op? {
  compareJumpRM(Subtract.self, UInt8.self, IfNS.self, AnyAddress.self, c, o)
}
@inline(__always) private func compareJumpRM24(_ c: Core, _ o: Op) -> Op? {
  compareJumpRM(Subtract.self, UInt8.self, IfL.self, BaseOnly.self, c, o)
}
@inline(__always) private func compareJumpRM25(_ c: Core, _ o: Op) -> Op? {
  compareJumpRM(Subtract.self, UInt8.self, IfL.self, BaseIndex.self, c, o)
}
@inline(__always) private func compareJumpRM26(_ c: Core, _ o: Op) -> Op? {
  compareJumpRM(Subtract.self, UInt8.self, IfL.self, AnyAddress.self, c, o)
}
@inline(__always) private func compareJumpRM27(_ c: Core, _ o: Op) -> Op? {
  compareJumpRM(Subtract.self, UInt8.self, IfNL.self, BaseOnly.self, c, o)
}
@inline(__always) private func compareJumpRM28(_ c: Core, _ o: Op) -> Op? {
  compareJumpRM(Subtract.self, UInt8.self, IfNL.self, BaseIndex.self, c, o)
}
@inline(__always) private func compareJumpRM29(_ c: Core, _ o: Op) -> Op? {
  compareJumpRM(Subtract.self, UInt8.self, IfNL.self, AnyAddress.self, c, o)
}
@inline(__always) private func compareJumpRM30(_ c: Core, _ o: Op) -> Op? {
  compareJumpRM(Subtract.self, UInt8.self, IfLE.self, BaseOnly.self, c, o)
}
@inline(__always) private func compareJumpRM31(_ c: Core, _ o: Op) -> Op? {
  compareJumpRM(Subtract.self, UInt8.self, IfLE.self, BaseIndex.self, c, o)
}
@inline(__always) private func compareJumpRM32(_ c: Core, _ o: Op) -> Op? {
  compareJumpRM(Subtract.self, UInt8.self, IfLE.self, AnyAddress.self, c, o)
}
@inline(__always) private func compareJumpRM33(_ c: Core, _ o: Op) -> Op? {
  compareJumpRM(Subtract.self, UInt8.self, IfNLE.self, BaseOnly.self, c, o)
}
@inline(__always) private func compareJumpRM34(_ c: Core, _ o: Op) -> Op? {
  compareJumpRM(Subtract.self, UInt8.self, IfNLE.self, BaseIndex.self, c, o)
}
@inline(__always) private func compareJumpRM35(_ c: Core, _ o: Op) -> Op? {
  compareJumpRM(Subtract.self, UInt8.self, IfNLE.self, AnyAddress.self, c, o)
}
@inline(__always) private func compareJumpRM36(_ c: Core, _ o: Op) -> Op? {
  compareJumpRM(Subtract.self, UInt16.self, IfB.self, BaseOnly.self, c, o)
}
@inline(__always) private func compareJumpRM37(_ c: Core, _ o: Op) -> Op? {
  compareJumpRM(Subtract.self, UInt16.self, IfB.self, BaseIndex.self, c, o)
}
@inline(__always) private func compareJumpRM38(_ c: Core, _ o: Op) -> Op? {
  compareJumpRM(Subtract.self, UInt16.self, IfB.self, AnyAddress.self, c, o)
}
@inline(__always) private func compareJumpRM39(_ c: Core, _ o: Op) -> Op? {
  compareJumpRM(Subtract.self, UInt16.self, IfNB.self, BaseOnly.self, c, o)
}
@inline(__always) private func compareJumpRM40(_ c: Core, _ o: Op) -> Op? {
  compareJumpRM(Subtract.self, UInt16.self, IfNB.self, BaseIndex.self, c, o)
}
@inline(__always) private func compareJumpRM41(_ c: Core, _ o: Op) -> Op? {
  compareJumpRM(Subtract.self, UInt16.self, IfNB.self, AnyAddress.self, c, o)
}
@inline(__always) private func compareJumpRM42(_ c: Core, _ o: Op) -> Op? {
  compareJumpRM(Subtract.self, UInt16.self, IfZ.self, BaseOnly.self, c, o)
}
@inline(__always) private func compareJumpRM43(_ c: Core, _ o: Op) -> Op? {
  compareJumpRM(Subtract.self, UInt16.self, IfZ.self, BaseIndex.self, c, o)
}
@inline(__always) private func compareJumpRM44(_ c: Core, _ o: Op) -> Op? {
  compareJumpRM(Subtract.self, UInt16.self, IfZ.self, AnyAddress.self, c, o)
}
@inline(__always) private func compareJumpRM45(_ c: Core, _ o: Op) -> Op? {
  compareJumpRM(Subtract.self, UInt16.self, IfNZ.self, BaseOnly.self, c, o)
}
@inline(__always) private func compareJumpRM46(_ c: Core, _ o: Op) -> Op? {
  compareJumpRM(Subtract.self, UInt16.self, IfNZ.self, BaseIndex.self, c, o)
}
@inline(__always) private func compareJumpRM47(_ c: Core, _ o: Op) -> Op? {
  compareJumpRM(Subtract.self, UInt16.self, IfNZ.self, AnyAddress.self, c, o)
}
@inline(__always) private func compareJumpRM48(_ c: Core, _ o: Op) -> Op? {
  compareJumpRM(Subtract.self, UInt16.self, IfBE.self, BaseOnly.self, c, o)
}
@inline(__always) private func compareJumpRM49(_ c: Core, _ o: Op) -> Op? {
  compareJumpRM(Subtract.self, UInt16.self, IfBE.self, BaseIndex.self, c, o)
}
@inline(__always) private func compareJumpRM50(_ c: Core, _ o: Op) -> Op? {
  compareJumpRM(Subtract.self, UInt16.self, IfBE.self, AnyAddress.self, c, o)
}
@inline(__always) private func compareJumpRM51(_ c: Core, _ o: Op) -> Op? {
  compareJumpRM(Subtract.self, UInt16.self, IfNBE.self, BaseOnly.self, c, o)
}
@inline(__always) private func compareJumpRM52(_ c: Core, _ o: Op) -> Op? {
  compareJumpRM(Subtract.self, UInt16.self, IfNBE.self, BaseIndex.self, c, o)
}
@inline(__always) private func compareJumpRM53(_ c: Core, _ o: Op) -> Op? {
  compareJumpRM(Subtract.self, UInt16.self, IfNBE.self, AnyAddress.self, c, o)
}
@inline(__always) private func compareJumpRM54(_ c: Core, _ o: Op) -> Op? {
  compareJumpRM(Subtract.self, UInt16.self, IfS.self, BaseOnly.self, c, o)
}
@inline(__always) private func compareJumpRM55(_ c: Core, _ o: Op) -> Op? {
  compareJumpRM(Subtract.self, UInt16.self, IfS.self, BaseIndex.self, c, o)
}
@inline(__always) private func compareJumpRM56(_ c: Core, _ o: Op) -> Op? {
  compareJumpRM(Subtract.self, UInt16.self, IfS.self, AnyAddress.self, c, o)
}
@inline(__always) private func compareJumpRM57(_ c: Core, _ o: Op) -> Op? {
  compareJumpRM(Subtract.self, UInt16.self, IfNS.self, BaseOnly.self, c, o)
}
@inline(__always) private func compareJumpRM58(_ c: Core, _ o: Op) -> Op? {
  compareJumpRM(Subtract.self, UInt16.self, IfNS.self, BaseIndex.self, c, o)
}
@inline(__always) private func compareJumpRM59(_ c: Core, _ o: Op) -> Op? {
  compareJumpRM(Subtract.self, UInt16.self, IfNS.self, AnyAddress.self, c, o)
}
@inline(__always) private func compareJumpRM60(_ c: Core, _ o: Op) -> Op? {
  compareJumpRM(Subtract.self, UInt16.self, IfL.self, BaseOnly.self, c, o)
}
@inline(__always) private func compareJumpRM61(_ c: Core, _ o: Op) -> Op? {
  compareJumpRM(Subtract.self, UInt16.self, IfL.self, BaseIndex.self, c, o)
}
@inline(__always) private func compareJumpRM62(_ c: Core, _ o: Op) -> Op? {
  compareJumpRM(Subtract.self, UInt16.self, IfL.self, AnyAddress.self, c, o)
}
@inline(__always) private func compareJumpRM63(_ c: Core, _ o: Op) -> Op? {
  compareJumpRM(Subtract.self, UInt16.self, IfNL.self, BaseOnly.self, c, o)
}
@inline(__always) private func compareJumpRM64(_ c: Core, _ o: Op) -> Op? {
  compareJumpRM(Subtract.self, UInt16.self, IfNL.self, BaseIndex.self, c, o)
}
@inline(__always) private func compareJumpRM65(_ c: Core, _ o: Op) -> Op? {
  compareJumpRM(Subtract.self, UInt16.self, IfNL.self, AnyAddress.self, c, o)
}
@inline(__always) private func compareJumpRM66(_ c: Core, _ o: Op) -> Op? {
  compareJumpRM(Subtract.self, UInt16.self, IfLE.self, BaseOnly.self, c, o)
}
@inline(__always) private func compareJumpRM67(_ c: Core, _ o: Op) -> Op? {
  compareJumpRM(Subtract.self, UInt16.self, IfLE.self, BaseIndex.self, c, o)
}
@inline(__always) private func compareJumpRM68(_ c: Core, _ o: Op) -> Op? {
  compareJumpRM(Subtract.self, UInt16.self, IfLE.self, AnyAddress.self, c, o)
}
@inline(__always) private func compareJumpRM69(_ c: Core, _ o: Op) -> Op? {
  compareJumpRM(Subtract.self, UInt16.self, IfNLE.self, BaseOnly.self, c, o)
}
@inline(__always) private func compareJumpRM70(_ c: Core, _ o: Op) -> Op? {
  compareJumpRM(Subtract.self, UInt16.self, IfNLE.self, BaseIndex.self, c, o)
}
@inline(__always) private func compareJumpRM71(_ c: Core, _ o: Op) -> Op? {
  compareJumpRM(Subtract.self, UInt16.self, IfNLE.self, AnyAddress.self, c, o)
}
@inline(__always) private func compareJumpRM72(_ c: Core, _ o: Op) -> Op? {
  compareJumpRM(Subtract.self, UInt32.self, IfB.self, BaseOnly.self, c, o)
}
@inline(__always) private func compareJumpRM73(_ c: Core, _ o: Op) -> Op? {
  compareJumpRM(Subtract.self, UInt32.self, IfB.self, BaseIndex.self, c, o)
}
@inline(__always) private func compareJumpRM74(_ c: Core, _ o: Op) -> Op? {
  compareJumpRM(Subtract.self, UInt32.self, IfB.self, AnyAddress.self, c, o)
}
@inline(__always) private func compareJumpRM75(_ c: Core, _ o: Op) -> Op? {
  compareJumpRM(Subtract.self, UInt32.self, IfNB.self, BaseOnly.self, c, o)
}
@inline(__always) private func compareJumpRM76(_ c: Core, _ o: Op) -> Op? {
  compareJumpRM(Subtract.self, UInt32.self, IfNB.self, BaseIndex.self, c, o)
}
@inline(__always) private func compareJumpRM77(_ c: Core, _ o: Op) -> Op? {
  compareJumpRM(Subtract.self, UInt32.self, IfNB.self, AnyAddress.self, c, o)
}
@inline(__always) private func compareJumpRM78(_ c: Core, _ o: Op) -> Op? {
  compareJumpRM(Subtract.self, UInt32.self, IfZ.self, BaseOnly.self, c, o)
}
@inline(__always) private func compareJumpRM79(_ c: Core, _ o: Op) -> Op? {
  compareJumpRM(Subtract.self, UInt32.self, IfZ.self, BaseIndex.self, c, o)
}
@inline(__always) private func compareJumpRM80(_ c: Core, _ o: Op) -> Op? {
  compareJumpRM(Subtract.self, UInt32.self, IfZ.self, AnyAddress.self, c, o)
}
@inline(__always) private func compareJumpRM81(_ c: Core, _ o: Op) -> Op? {
  compareJumpRM(Subtract.self, UInt32.self, IfNZ.self, BaseOnly.self, c, o)
}
@inline(__always) private func compareJumpRM82(_ c: Core, _ o: Op) -> Op? {
  compareJumpRM(Subtract.self, UInt32.self, IfNZ.self, BaseIndex.self, c, o)
}
@inline(__always) private func compareJumpRM83(_ c: Core, _ o: Op) -> Op? {
  compareJumpRM(Subtract.self, UInt32.self, IfNZ.self, AnyAddress.self, c, o)
}
@inline(__always) private func compareJumpRM84(_ c: Core, _ o: Op) -> Op? {
  compareJumpRM(Subtract.self, UInt32.self, IfBE.self, BaseOnly.self, c, o)
}
@inline(__always) private func compareJumpRM85(_ c: Core, _ o: Op) -> Op? {
  compareJumpRM(Subtract.self, UInt32.self, IfBE.self, BaseIndex.self, c, o)
}
@inline(__always) private func compareJumpRM86(_ c: Core, _ o: Op) -> Op? {
  compareJumpRM(Subtract.self, UInt32.self, IfBE.self, AnyAddress.self, c, o)
}
@inline(__always) private func compareJumpRM87(_ c: Core, _ o: Op) -> Op? {
  compareJumpRM(Subtract.self, UInt32.self, IfNBE.self, BaseOnly.self, c, o)
}
@inline(__always) private func compareJumpRM88(_ c: Core, _ o: Op) -> Op? {
  compareJumpRM(Subtract.self, UInt32.self, IfNBE.self, BaseIndex.self, c, o)
}
@inline(__always) private func compareJumpRM89(_ c: Core, _ o: Op) -> Op? {
  compareJumpRM(Subtract.self, UInt32.self, IfNBE.self, AnyAddress.self, c, o)
}
@inline(__always) private func compareJumpRM90(_ c: Core, _ o: Op) -> Op? {
  compareJumpRM(Subtract.self, UInt32.self, IfS.self, BaseOnly.self, c, o)
}
@inline(__always) private func compareJumpRM91(_ c: Core, _ o: Op) -> Op? {
  compareJumpRM(Subtract.self, UInt32.self, IfS.self, BaseIndex.self, c, o)
}
@inline(__always) private func compareJumpRM92(_ c: Core, _ o: Op) -> Op? {
  compareJumpRM(Subtract.self, UInt32.self, IfS.self, AnyAddress.self, c, o)
}
@inline(__always) private func compareJumpRM93(_ c: Core, _ o: Op) -> Op? {
  compareJumpRM(Subtract.self, UInt32.self, IfNS.self, BaseOnly.self, c, o)
}
@inline(__always) private func compareJumpRM94(_ c: Core, _ o: Op) -> Op? {
  compareJumpRM(Subtract.self, UInt32.self, IfNS.self, BaseIndex.self, c, o)
}
@inline(__always) private func compareJumpRM95(_ c: Core, _ o: Op) -> Op? {
  compareJumpRM(Subtract.self, UInt32.self, IfNS.self, AnyAddress.self, c, o)
}
@inline(__always) private func compareJumpRM96(_ c: Core, _ o: Op) -> Op? {
  compareJumpRM(Subtract.self, UInt32.self, IfL.self, BaseOnly.self, c, o)
}
@inline(__always) private func compareJumpRM97(_ c: Core, _ o: Op) -> Op? {
  compareJumpRM(Subtract.self, UInt32.self, IfL.self, BaseIndex.self, c, o)
}
@inline(__always) private func compareJumpRM98(_ c: Core, _ o: Op) -> Op? {
  compareJumpRM(Subtract.self, UInt32.self, IfL.self, AnyAddress.self, c, o)
}
@inline(__always) private func compareJumpRM99(_ c: Core, _ o: Op) -> Op? {
  compareJumpRM(Subtract.self, UInt32.self, IfNL.self, BaseOnly.self, c, o)
}
@inline(__always) private func compareJumpRM100(_ c: Core, _ o: Op) -> Op? {
  compareJumpRM(Subtract.self, UInt32.self, IfNL.self, BaseIndex.self, c, o)
}
@inline(__always) private func compareJumpRM101(_ c: Core, _ o: Op) -> Op? {
  compareJumpRM(Subtract.self, UInt32.self, IfNL.self, AnyAddress.self, c, o)
}
@inline(__always) private func compareJumpRM102(_ c: Core, _ o: Op) -> Op? {
  compareJumpRM(Subtract.self, UInt32.self, IfLE.self, BaseOnly.self, c, o)
}
@inline(__always) private func compareJumpRM103(_ c: Core, _ o: Op) -> Op? {
  compareJumpRM(Subtract.self, UInt32.self, IfLE.self, BaseIndex.self, c, o)
}
@inline(__always) private func compareJumpRM104(_ c: Core, _ o: Op) -> Op? {
  compareJumpRM(Subtract.self, UInt32.self, IfLE.self, AnyAddress.self, c, o)
}
@inline(__always) private func compareJumpRM105(_ c: Core, _ o: Op) -> Op? {
  compareJumpRM(Subtract.self, UInt32.self, IfNLE.self, BaseOnly.self, c, o)
}
@inline(__always) private func compareJumpRM106(_ c: Core, _ o: Op) -> Op? {
  compareJumpRM(Subtract.self, UInt32.self, IfNLE.self, BaseIndex.self, c, o)
}
@inline(__always) private func compareJumpRM107(_ c: Core, _ o: Op) -> Op? {
  compareJumpRM(Subtract.self, UInt32.self, IfNLE.self, AnyAddress.self, c, o)
}
@inline(__always) private func compareJumpRM108(_ c: Core, _ o: Op) -> Op? {
  compareJumpRM(Subtract.self, UInt64.self, IfB.self, BaseOnly.self, c, o)
}
@inline(__always) private func compareJumpRM109(_ c: Core, _ o: Op) -> Op? {
  compareJumpRM(Subtract.self, UInt64.self, IfB.self, BaseIndex.self, c, o)
}
@inline(__always) private func compareJumpRM110(_ c: Core, _ o: Op) -> Op? {
  compareJumpRM(Subtract.self, UInt64.self, IfB.self, AnyAddress.self, c, o)
}
@inline(__always) private func compareJumpRM111(_ c: Core, _ o: Op) -> Op? {
  compareJumpRM(Subtract.self, UInt64.self, IfNB.self, BaseOnly.self, c, o)
}
@inline(__always) private func compareJumpRM112(_ c: Core, _ o: Op) -> Op? {
  compareJumpRM(Subtract.self, UInt64.self, IfNB.self, BaseIndex.self, c, o)
}
@inline(__always) private func compareJumpRM113(_ c: Core, _ o: Op) -> Op? {
  compareJumpRM(Subtract.self, UInt64.self, IfNB.self, AnyAddress.self, c, o)
}
@inline(__always) private func compareJumpRM114(_ c: Core, _ o: Op) -> Op? {
  compareJumpRM(Subtract.self, UInt64.self, IfZ.self, BaseOnly.self, c, o)
}
@inline(__always) private func compareJumpRM115(_ c: Core, _ o: Op) -> Op? {
  compareJumpRM(Subtract.self, UInt64.self, IfZ.self, BaseIndex.self, c, o)
}
@inline(__always) private func compareJumpRM116(_ c: Core, _ o: Op) -> Op? {
  compareJumpRM(Subtract.self, UInt64.self, IfZ.self, AnyAddress.self, c, o)
}
@inline(__always) private func compareJumpRM117(_ c: Core, _ o: Op) -> Op? {
  compareJumpRM(Subtract.self, UInt64.self, IfNZ.self, BaseOnly.self, c, o)
}
@inline(__always) private func compareJumpRM118(_ c: Core, _ o: Op) -> Op? {
  compareJumpRM(Subtract.self, UInt64.self, IfNZ.self, BaseIndex.self, c, o)
}
@inline(__always) private func compareJumpRM119(_ c: Core, _ o: Op) -> Op? {
  compareJumpRM(Subtract.self, UInt64.self, IfNZ.self, AnyAddress.self, c, o)
}
@inline(__always) private func compareJumpRM120(_ c: Core, _ o: Op) -> Op? {
  compareJumpRM(Subtract.self, UInt64.self, IfBE.self, BaseOnly.self, c, o)
}
@inline(__always) private func compareJumpRM121(_ c: Core, _ o: Op) -> Op? {
  compareJumpRM(Subtract.self, UInt64.self, IfBE.self, BaseIndex.self, c, o)
}
@inline(__always) private func compareJumpRM122(_ c: Core, _ o: Op) -> Op? {
  compareJumpRM(Subtract.self, UInt64.self, IfBE.self, AnyAddress.self, c, o)
}
@inline(__always) private func compareJumpRM123(_ c: Core, _ o: Op) -> Op? {
  compareJumpRM(Subtract.self, UInt64.self, IfNBE.self, BaseOnly.self, c, o)
}
@inline(__always) private func compareJumpRM124(_ c: Core, _ o: Op) -> Op? {
  compareJumpRM(Subtract.self, UInt64.self, IfNBE.self, BaseIndex.self, c, o)
}
@inline(__always) private func compareJumpRM125(_ c: Core, _ o: Op) -> Op? {
  compareJumpRM(Subtract.self, UInt64.self, IfNBE.self, AnyAddress.self, c, o)
}
@inline(__always) private func compareJumpRM126(_ c: Core, _ o: Op) -> Op? {
  compareJumpRM(Subtract.self, UInt64.self, IfS.self, BaseOnly.self, c, o)
}
@inline(__always) private func compareJumpRM127(_ c: Core, _ o: Op) -> Op? {
  compareJumpRM(Subtract.self, UInt64.self, IfS.self, BaseIndex.self, c, o)
}
@inline(__always) private func compareJumpRM128(_ c: Core, _ o: Op) -> Op? {
  compareJumpRM(Subtract.self, UInt64.self, IfS.self, AnyAddress.self, c, o)
}
@inline(__always) private func compareJumpRM129(_ c: Core, _ o: Op) -> Op? {
  compareJumpRM(Subtract.self, UInt64.self, IfNS.self, BaseOnly.self, c, o)
}
@inline(__always) private func compareJumpRM130(_ c: Core, _ o: Op) -> Op? {
  compareJumpRM(Subtract.self, UInt64.self, IfNS.self, BaseIndex.self, c, o)
}
@inline(__always) private func compareJumpRM131(_ c: Core, _ o: Op) -> Op? {
  compareJumpRM(Subtract.self, UInt64.self, IfNS.self, AnyAddress.self, c, o)
}
@inline(__always) private func compareJumpRM132(_ c: Core, _ o: Op) -> Op? {
  compareJumpRM(Subtract.self, UInt64.self, IfL.self, BaseOnly.self, c, o)
}
@inline(__always) private func compareJumpRM133(_ c: Core, _ o: Op) -> Op? {
  compareJumpRM(Subtract.self, UInt64.self, IfL.self, BaseIndex.self, c, o)
}
@inline(__always) private func compareJumpRM134(_ c: Core, _ o: Op) -> Op? {
  compareJumpRM(Subtract.self, UInt64.self, IfL.self, AnyAddress.self, c, o)
}
@inline(__always) private func compareJumpRM135(_ c: Core, _ o: Op) -> Op? {
  compareJumpRM(Subtract.self, UInt64.self, IfNL.self, BaseOnly.self, c, o)
}
@inline(__always) private func compareJumpRM136(_ c: Core, _ o: Op) -> Op? {
  compareJumpRM(Subtract.self, UInt64.self, IfNL.self, BaseIndex.self, c, o)
}
@inline(__always) private func compareJumpRM137(_ c: Core, _ o: Op) -> Op? {
  compareJumpRM(Subtract.self, UInt64.self, IfNL.self, AnyAddress.self, c, o)
}
@inline(__always) private func compareJumpRM138(_ c: Core, _ o: Op) -> Op? {
  compareJumpRM(Subtract.self, UInt64.self, IfLE.self, BaseOnly.self, c, o)
}
@inline(__always) private func compareJumpRM139(_ c: Core, _ o: Op) -> Op? {
  compareJumpRM(Subtract.self, UInt64.self, IfLE.self, BaseIndex.self, c, o)
}
@inline(__always) private func compareJumpRM140(_ c: Core, _ o: Op) -> Op? {
  compareJumpRM(Subtract.self, UInt64.self, IfLE.self, AnyAddress.self, c, o)
}
@inline(__always) private func compareJumpRM141(_ c: Core, _ o: Op) -> Op? {
  compareJumpRM(Subtract.self, UInt64.self, IfNLE.self, BaseOnly.self, c, o)
}
@inline(__always) private func compareJumpRM142(_ c: Core, _ o: Op) -> Op? {
  compareJumpRM(Subtract.self, UInt64.self, IfNLE.self, BaseIndex.self, c, o)
}
@inline(__always) private func compareJumpRM143(_ c: Core, _ o: Op) -> Op? {
  compareJumpRM(Subtract.self, UInt64.self, IfNLE.self, AnyAddress.self, c, o)
}

extension OperationTable {
  static func compareJumpRMFunction(width: Int, condition: Int, form: Int) -> OperationFunction {
    switch ((width) * 12 + condition) * 3 + form {
    case 0: return compareJumpRM0
    case 1: return compareJumpRM1
    case 2: return compareJumpRM2
    case 3: return compareJumpRM3
    case 4: return compareJumpRM4
    case 5: return compareJumpRM5
    case 6: return compareJumpRM6
    case 7: return compareJumpRM7
    case 8: return compareJumpRM8
    case 9: return compareJumpRM9
    case 10: return compareJumpRM10
    case 11: return compareJumpRM11
    case 12: return compareJumpRM12
    case 13: return compareJumpRM13
    case 14: return compareJumpRM14
    case 15: return compareJumpRM15
    case 16: return compareJumpRM16
    case 17: return compareJumpRM17
    case 18: return compareJumpRM18
    case 19: return compareJumpRM19
    case 20: return compareJumpRM20
    case 21: return compareJumpRM21
    case 22: return compareJumpRM22
    case 23: return compareJumpRM23
    case 24: return compareJumpRM24
    case 25: return compareJumpRM25
    case 26: return compareJumpRM26
    case 27: return compareJumpRM27
    case 28: return compareJumpRM28
    case 29: return compareJumpRM29
    case 30: return compareJumpRM30
    case 31: return compareJumpRM31
    case 32: return compareJumpRM32
    case 33: return compareJumpRM33
    case 34: return compareJumpRM34
    case 35: return compareJumpRM35
    case 36: return compareJumpRM36
    case 37: return compareJumpRM37
    case 38: return compareJumpRM38
    case 39: return compareJumpRM39
    case 40: return compareJumpRM40
    case 41: return compareJumpRM41
    case 42: return compareJumpRM42
    case 43: return compareJumpRM43
    case 44: return compareJumpRM44
    case 45: return compareJumpRM45
    case 46: return compareJumpRM46
    case 47: return compareJumpRM47
    case 48: return compareJumpRM48
    case 49: return compareJumpRM49
    case 50: return compareJumpRM50
    case 51: return compareJumpRM51
    case 52: return compareJumpRM52
    case 53: return compareJumpRM53
    case 54: return compareJumpRM54
    case 55: return compareJumpRM55
    case 56: return compareJumpRM56
    case 57: return compareJumpRM57
    case 58: return compareJumpRM58
    case 59: return compareJumpRM59
    case 60: return compareJumpRM60
    case 61: return compareJumpRM61
    case 62: return compareJumpRM62
    case 63: return compareJumpRM63
    case 64: return compareJumpRM64
    case 65: return compareJumpRM65
    case 66: return compareJumpRM66
    case 67: return compareJumpRM67
    case 68: return compareJumpRM68
    case 69: return compareJumpRM69
    case 70: return compareJumpRM70
    case 71: return compareJumpRM71
    case 72: return compareJumpRM72
    case 73: return compareJumpRM73
    case 74: return compareJumpRM74
    case 75: return compareJumpRM75
    case 76: return compareJumpRM76
    case 77: return compareJumpRM77
    case 78: return compareJumpRM78
    case 79: return compareJumpRM79
    case 80: return compareJumpRM80
    case 81: return compareJumpRM81
    case 82: return compareJumpRM82
    case 83: return compareJumpRM83
    case 84: return compareJumpRM84
    case 85: return compareJumpRM85
    case 86: return compareJumpRM86
    case 87: return compareJumpRM87
    case 88: return compareJumpRM88
    case 89: return compareJumpRM89
    case 90: return compareJumpRM90
    case 91: return compareJumpRM91
    case 92: return compareJumpRM92
    case 93: return compareJumpRM93
    case 94: return compareJumpRM94
    case 95: return compareJumpRM95
    case 96: return compareJumpRM96
    case 97: return compareJumpRM97
    case 98: return compareJumpRM98
    case 99: return compareJumpRM99
    case 100: return compareJumpRM100
    case 101: return compareJumpRM101
    case 102: return compareJumpRM102
    case 103: return compareJumpRM103
    case 104: return compareJumpRM104
    case 105: return compareJumpRM105
    case 106: return compareJumpRM106
    case 107: return compareJumpRM107
    case 108: return compareJumpRM108
    case 109: return compareJumpRM109
    case 110: return compareJumpRM110
    case 111: return compareJumpRM111
    case 112: return compareJumpRM112
    case 113: return compareJumpRM113
    case 114: return compareJumpRM114
    case 115: return compareJumpRM115
    case 116: return compareJumpRM116
    case 117: return compareJumpRM117
    case 118: return compareJumpRM118
    case 119: return compareJumpRM119
    case 120: return compareJumpRM120
    case 121: return compareJumpRM121
    case 122: return compareJumpRM122
    case 123: return compareJumpRM123
    case 124: return compareJumpRM124
    case 125: return compareJumpRM125
    case 126: return compareJumpRM126
    case 127: return compareJumpRM127
    case 128: return compareJumpRM128
    case 129: return compareJumpRM129
    case 130: return compareJumpRM130
    case 131: return compareJumpRM131
    case 132: return compareJumpRM132
    case 133: return compareJumpRM133
    case 134: return compareJumpRM134
    case 135: return compareJumpRM135
    case 136: return compareJumpRM136
    case 137: return compareJumpRM137
    case 138: return compareJumpRM138
    case 139: return compareJumpRM139
    case 140: return compareJumpRM140
    case 141: return compareJumpRM141
    case 142: return compareJumpRM142
    case 143: return compareJumpRM143
    default: return referenceOperation
    }
  }
}

@inline(__always) private func compareJumpMR0(_ c: Core, _ o: Op) -> Op? {
  compareJumpMR(Subtract.self, UInt8.self, IfB.self, BaseOnly.self, c, o)
}
@inline(__always) private func compareJumpMR1(_ c: Core, _ o: Op) -> Op? {
  compareJumpMR(Subtract.self, UInt8.self, IfB.self, BaseIndex.self, c, o)
}
@inline(__always) private func compareJumpMR2(_ c: Core, _ o: Op) -> Op? {
  compareJumpMR(Subtract.self, UInt8.self, IfB.self, AnyAddress.self, c, o)
}
@inline(__always) private func compareJumpMR3(_ c: Core, _ o: Op) -> Op? {
  compareJumpMR(Subtract.self, UInt8.self, IfNB.self, BaseOnly.self, c, o)
}
@inline(__always) private func compareJumpMR4(_ c: Core, _ o: Op) -> Op? {
  compareJumpMR(Subtract.self, UInt8.self, IfNB.self, BaseIndex.self, c, o)
}
@inline(__always) private func compareJumpMR5(_ c: Core, _ o: Op) -> Op? {
  compareJumpMR(Subtract.self, UInt8.self, IfNB.self, AnyAddress.self, c, o)
}
@inline(__always) private func compareJumpMR6(_ c: Core, _ o: Op) -> Op? {
  compareJumpMR(Subtract.self, UInt8.self, IfZ.self, BaseOnly.self, c, o)
}
@inline(__always) private func compareJumpMR7(_ c: Core, _ o: Op) -> Op? {
  compareJumpMR(Subtract.self, UInt8.self, IfZ.self, BaseIndex.self, c, o)
}
@inline(__always) private func compareJumpMR8(_ c: Core, _ o: Op) -> Op? {
  compareJumpMR(Subtract.self, UInt8.self, IfZ.self, AnyAddress.self, c, o)
}
@inline(__always) private func compareJumpMR9(_ c: Core, _ o: Op) -> Op? {
  compareJumpMR(Subtract.self, UInt8.self, IfNZ.self, BaseOnly.self, c, o)
}
@inline(__always) private func compareJumpMR10(_ c: Core, _ o: Op) -> Op? {
  compareJumpMR(Subtract.self, UInt8.self, IfNZ.self, BaseIndex.self, c, o)
}
@inline(__always) private func compareJumpMR11(_ c: Core, _ o: Op) -> Op? {
  compareJumpMR(Subtract.self, UInt8.self, IfNZ.self, AnyAddress.self, c, o)
}
@inline(__always) private func compareJumpMR12(_ c: Core, _ o: Op) -> Op? {
  compareJumpMR(Subtract.self, UInt8.self, IfBE.self, BaseOnly.self, c, o)
}
@inline(__always) private func compareJumpMR13(_ c: Core, _ o: Op) -> Op? {
  compareJumpMR(Subtract.self, UInt8.self, IfBE.self, BaseIndex.self, c, o)
}
@inline(__always) private func compareJumpMR14(_ c: Core, _ o: Op) -> Op? {
  compareJumpMR(Subtract.self, UInt8.self, IfBE.self, AnyAddress.self, c, o)
}
@inline(__always) private func compareJumpMR15(_ c: Core, _ o: Op) -> Op? {
  compareJumpMR(Subtract.self, UInt8.self, IfNBE.self, BaseOnly.self, c, o)
}
@inline(__always) private func compareJumpMR16(_ c: Core, _ o: Op) -> Op? {
  compareJumpMR(Subtract.self, UInt8.self, IfNBE.self, BaseIndex.self, c, o)
}
@inline(__always) private func compareJumpMR17(_ c: Core, _ o: Op) -> Op? {
  compareJumpMR(Subtract.self, UInt8.self, IfNBE.self, AnyAddress.self, c, o)
}
@inline(__always) private func compareJumpMR18(_ c: Core, _ o: Op) -> Op? {
  compareJumpMR(Subtract.self, UInt8.self, IfS.self, BaseOnly.self, c, o)
}
@inline(__always) private func compareJumpMR19(_ c: Core, _ o: Op) -> Op? {
  compareJumpMR(Subtract.self, UInt8.self, IfS.self, BaseIndex.self, c, o)
}
@inline(__always) private func compareJumpMR20(_ c: Core, _ o: Op) -> Op? {
  compareJumpMR(Subtract.self, UInt8.self, IfS.self, AnyAddress.self, c, o)
}
@inline(__always) private func compareJumpMR21(_ c: Core, _ o: Op) -> Op? {
  compareJumpMR(Subtract.self, UInt8.self, IfNS.self, BaseOnly.self, c, o)
}
@inline(__always) private func compareJumpMR22(_ c: Core, _ o: Op) -> Op? {
  compareJumpMR(Subtract.self, UInt8.self, IfNS.self, BaseIndex.self, c, o)
}
@inline(__always) private func compareJumpMR23(_ c: Core, _ o: Op) -> Op? {
  compareJumpMR(Subtract.self, UInt8.self, IfNS.self, AnyAddress.self, c, o)
}
@inline(__always) private func compareJumpMR24(_ c: Core, _ o: Op) -> Op? {
  compareJumpMR(Subtract.self, UInt8.self, IfL.self, BaseOnly.self, c, o)
}
@inline(__always) private func compareJumpMR25(_ c: Core, _ o: Op) -> Op? {
  compareJumpMR(Subtract.self, UInt8.self, IfL.self, BaseIndex.self, c, o)
}
@inline(__always) private func compareJumpMR26(_ c: Core, _ o: Op) -> Op? {
  compareJumpMR(Subtract.self, UInt8.self, IfL.self, AnyAddress.self, c, o)
}
@inline(__always) private func compareJumpMR27(_ c: Core, _ o: Op) -> Op? {
  compareJumpMR(Subtract.self, UInt8.self, IfNL.self, BaseOnly.self, c, o)
}
@inline(__always) private func compareJumpMR28(_ c: Core, _ o: Op) -> Op? {
  compareJumpMR(Subtract.self, UInt8.self, IfNL.self, BaseIndex.self, c, o)
}
@inline(__always) private func compareJumpMR29(_ c: Core, _ o: Op) -> Op? {
  compareJumpMR(Subtract.self, UInt8.self, IfNL.self, AnyAddress.self, c, o)
}
@inline(__always) private func compareJumpMR30(_ c: Core, _ o: Op) -> Op? {
  compareJumpMR(Subtract.self, UInt8.self, IfLE.self, BaseOnly.self, c, o)
}
@inline(__always) private func compareJumpMR31(_ c: Core, _ o: Op) -> Op? {
  compareJumpMR(Subtract.self, UInt8.self, IfLE.self, BaseIndex.self, c, o)
}
@inline(__always) private func compareJumpMR32(_ c: Core, _ o: Op) -> Op? {
  compareJumpMR(Subtract.self, UInt8.self, IfLE.self, AnyAddress.self, c, o)
}
@inline(__always) private func compareJumpMR33(_ c: Core, _ o: Op) -> Op? {
  compareJumpMR(Subtract.self, UInt8.self, IfNLE.self, BaseOnly.self, c, o)
}
@inline(__always) private func compareJumpMR34(_ c: Core, _ o: Op) -> Op? {
  compareJumpMR(Subtract.self, UInt8.self, IfNLE.self, BaseIndex.self, c, o)
}
@inline(__always) private func compareJumpMR35(_ c: Core, _ o: Op) -> Op? {
  compareJumpMR(Subtract.self, UInt8.self, IfNLE.self, AnyAddress.self, c, o)
}
@inline(__always) private func compareJumpMR36(_ c: Core, _ o: Op) -> Op? {
  compareJumpMR(Subtract.self, UInt16.self, IfB.self, BaseOnly.self, c, o)
}
@inline(__always) private func compareJumpMR37(_ c: Core, _ o: Op) -> Op? {
  compareJumpMR(Subtract.self, UInt16.self, IfB.self, BaseIndex.self, c, o)
}
@inline(__always) private func compareJumpMR38(_ c: Core, _ o: Op) -> Op? {
  compareJumpMR(Subtract.self, UInt16.self, IfB.self, AnyAddress.self, c, o)
}
@inline(__always) private func compareJumpMR39(_ c: Core, _ o: Op) -> Op? {
  compareJumpMR(Subtract.self, UInt16.self, IfNB.self, BaseOnly.self, c, o)
}
@inline(__always) private func compareJumpMR40(_ c: Core, _ o: Op) -> Op? {
  compareJumpMR(Subtract.self, UInt16.self, IfNB.self, BaseIndex.self, c, o)
}
@inline(__always) private func compareJumpMR41(_ c: Core, _ o: Op) -> Op? {
  compareJumpMR(Subtract.self, UInt16.self, IfNB.self, AnyAddress.self, c, o)
}
@inline(__always) private func compareJumpMR42(_ c: Core, _ o: Op) -> Op? {
  compareJumpMR(Subtract.self, UInt16.self, IfZ.self, BaseOnly.self, c, o)
}
@inline(__always) private func compareJumpMR43(_ c: Core, _ o: Op) -> Op? {
  compareJumpMR(Subtract.self, UInt16.self, IfZ.self, BaseIndex.self, c, o)
}
@inline(__always) private func compareJumpMR44(_ c: Core, _ o: Op) -> Op? {
  compareJumpMR(Subtract.self, UInt16.self, IfZ.self, AnyAddress.self, c, o)
}
@inline(__always) private func compareJumpMR45(_ c: Core, _ o: Op) -> Op? {
  compareJumpMR(Subtract.self, UInt16.self, IfNZ.self, BaseOnly.self, c, o)
}
@inline(__always) private func compareJumpMR46(_ c: Core, _ o: Op) -> Op? {
  compareJumpMR(Subtract.self, UInt16.self, IfNZ.self, BaseIndex.self, c, o)
}
@inline(__always) private func compareJumpMR47(_ c: Core, _ o: Op) -> Op? {
  compareJumpMR(Subtract.self, UInt16.self, IfNZ.self, AnyAddress.self, c, o)
}
@inline(__always) private func compareJumpMR48(_ c: Core, _ o: Op) -> Op? {
  compareJumpMR(Subtract.self, UInt16.self, IfBE.self, BaseOnly.self, c, o)
}
@inline(__always) private func compareJumpMR49(_ c: Core, _ o: Op) -> Op? {
  compareJumpMR(Subtract.self, UInt16.self, IfBE.self, BaseIndex.self, c, o)
}
@inline(__always) private func compareJumpMR50(_ c: Core, _ o: Op) -> Op? {
  compareJumpMR(Subtract.self, UInt16.self, IfBE.self, AnyAddress.self, c, o)
}
@inline(__always) private func compareJumpMR51(_ c: Core, _ o: Op) -> Op? {
  compareJumpMR(Subtract.self, UInt16.self, IfNBE.self, BaseOnly.self, c, o)
}
@inline(__always) private func compareJumpMR52(_ c: Core, _ o: Op) -> Op? {
  compareJumpMR(Subtract.self, UInt16.self, IfNBE.self, BaseIndex.self, c, o)
}
@inline(__always) private func compareJumpMR53(_ c: Core, _ o: Op) -> Op? {
  compareJumpMR(Subtract.self, UInt16.self, IfNBE.self, AnyAddress.self, c, o)
}
@inline(__always) private func compareJumpMR54(_ c: Core, _ o: Op) -> Op? {
  compareJumpMR(Subtract.self, UInt16.self, IfS.self, BaseOnly.self, c, o)
}
@inline(__always) private func compareJumpMR55(_ c: Core, _ o: Op) -> Op? {
  compareJumpMR(Subtract.self, UInt16.self, IfS.self, BaseIndex.self, c, o)
}
@inline(__always) private func compareJumpMR56(_ c: Core, _ o: Op) -> Op? {
  compareJumpMR(Subtract.self, UInt16.self, IfS.self, AnyAddress.self, c, o)
}
@inline(__always) private func compareJumpMR57(_ c: Core, _ o: Op) -> Op? {
  compareJumpMR(Subtract.self, UInt16.self, IfNS.self, BaseOnly.self, c, o)
}
@inline(__always) private func compareJumpMR58(_ c: Core, _ o: Op) -> Op? {
  compareJumpMR(Subtract.self, UInt16.self, IfNS.self, BaseIndex.self, c, o)
}
@inline(__always) private func compareJumpMR59(_ c: Core, _ o: Op) -> Op? {
  compareJumpMR(Subtract.self, UInt16.self, IfNS.self, AnyAddress.self, c, o)
}
@inline(__always) private func compareJumpMR60(_ c: Core, _ o: Op) -> Op? {
  compareJumpMR(Subtract.self, UInt16.self, IfL.self, BaseOnly.self, c, o)
}
@inline(__always) private func compareJumpMR61(_ c: Core, _ o: Op) -> Op? {
  compareJumpMR(Subtract.self, UInt16.self, IfL.self, BaseIndex.self, c, o)
}
@inline(__always) private func compareJumpMR62(_ c: Core, _ o: Op) -> Op? {
  compareJumpMR(Subtract.self, UInt16.self, IfL.self, AnyAddress.self, c, o)
}
@inline(__always) private func compareJumpMR63(_ c: Core, _ o: Op) -> Op? {
  compareJumpMR(Subtract.self, UInt16.self, IfNL.self, BaseOnly.self, c, o)
}
@inline(__always) private func compareJumpMR64(_ c: Core, _ o: Op) -> Op? {
  compareJumpMR(Subtract.self, UInt16.self, IfNL.self, BaseIndex.self, c, o)
}
@inline(__always) private func compareJumpMR65(_ c: Core, _ o: Op) -> Op? {
  compareJumpMR(Subtract.self, UInt16.self, IfNL.self, AnyAddress.self, c, o)
}
@inline(__always) private func compareJumpMR66(_ c: Core, _ o: Op) -> Op? {
  compareJumpMR(Subtract.self, UInt16.self, IfLE.self, BaseOnly.self, c, o)
}
@inline(__always) private func compareJumpMR67(_ c: Core, _ o: Op) -> Op? {
  compareJumpMR(Subtract.self, UInt16.self, IfLE.self, BaseIndex.self, c, o)
}
@inline(__always) private func compareJumpMR68(_ c: Core, _ o: Op) -> Op? {
  compareJumpMR(Subtract.self, UInt16.self, IfLE.self, AnyAddress.self, c, o)
}
@inline(__always) private func compareJumpMR69(_ c: Core, _ o: Op) -> Op? {
  compareJumpMR(Subtract.self, UInt16.self, IfNLE.self, BaseOnly.self, c, o)
}
@inline(__always) private func compareJumpMR70(_ c: Core, _ o: Op) -> Op? {
  compareJumpMR(Subtract.self, UInt16.self, IfNLE.self, BaseIndex.self, c, o)
}
@inline(__always) private func compareJumpMR71(_ c: Core, _ o: Op) -> Op? {
  compareJumpMR(Subtract.self, UInt16.self, IfNLE.self, AnyAddress.self, c, o)
}
@inline(__always) private func compareJumpMR72(_ c: Core, _ o: Op) -> Op? {
  compareJumpMR(Subtract.self, UInt32.self, IfB.self, BaseOnly.self, c, o)
}
@inline(__always) private func compareJumpMR73(_ c: Core, _ o: Op) -> Op? {
  compareJumpMR(Subtract.self, UInt32.self, IfB.self, BaseIndex.self, c, o)
}
@inline(__always) private func compareJumpMR74(_ c: Core, _ o: Op) -> Op? {
  compareJumpMR(Subtract.self, UInt32.self, IfB.self, AnyAddress.self, c, o)
}
@inline(__always) private func compareJumpMR75(_ c: Core, _ o: Op) -> Op? {
  compareJumpMR(Subtract.self, UInt32.self, IfNB.self, BaseOnly.self, c, o)
}
@inline(__always) private func compareJumpMR76(_ c: Core, _ o: Op) -> Op? {
  compareJumpMR(Subtract.self, UInt32.self, IfNB.self, BaseIndex.self, c, o)
}
@inline(__always) private func compareJumpMR77(_ c: Core, _ o: Op) -> Op? {
  compareJumpMR(Subtract.self, UInt32.self, IfNB.self, AnyAddress.self, c, o)
}
@inline(__always) private func compareJumpMR78(_ c: Core, _ o: Op) -> Op? {
  compareJumpMR(Subtract.self, UInt32.self, IfZ.self, BaseOnly.self, c, o)
}
@inline(__always) private func compareJumpMR79(_ c: Core, _ o: Op) -> Op? {
  compareJumpMR(Subtract.self, UInt32.self, IfZ.self, BaseIndex.self, c, o)
}
@inline(__always) private func compareJumpMR80(_ c: Core, _ o: Op) -> Op? {
  compareJumpMR(Subtract.self, UInt32.self, IfZ.self, AnyAddress.self, c, o)
}
@inline(__always) private func compareJumpMR81(_ c: Core, _ o: Op) -> Op? {
  compareJumpMR(Subtract.self, UInt32.self, IfNZ.self, BaseOnly.self, c, o)
}
@inline(__always) private func compareJumpMR82(_ c: Core, _ o: Op) -> Op? {
  compareJumpMR(Subtract.self, UInt32.self, IfNZ.self, BaseIndex.self, c, o)
}
@inline(__always) private func compareJumpMR83(_ c: Core, _ o: Op) -> Op? {
  compareJumpMR(Subtract.self, UInt32.self, IfNZ.self, AnyAddress.self, c, o)
}
@inline(__always) private func compareJumpMR84(_ c: Core, _ o: Op) -> Op? {
  compareJumpMR(Subtract.self, UInt32.self, IfBE.self, BaseOnly.self, c, o)
}
@inline(__always) private func compareJumpMR85(_ c: Core, _ o: Op) -> Op? {
  compareJumpMR(Subtract.self, UInt32.self, IfBE.self, BaseIndex.self, c, o)
}
@inline(__always) private func compareJumpMR86(_ c: Core, _ o: Op) -> Op? {
  compareJumpMR(Subtract.self, UInt32.self, IfBE.self, AnyAddress.self, c, o)
}
@inline(__always) private func compareJumpMR87(_ c: Core, _ o: Op) -> Op? {
  compareJumpMR(Subtract.self, UInt32.self, IfNBE.self, BaseOnly.self, c, o)
}
@inline(__always) private func compareJumpMR88(_ c: Core, _ o: Op) -> Op? {
  compareJumpMR(Subtract.self, UInt32.self, IfNBE.self, BaseIndex.self, c, o)
}
@inline(__always) private func compareJumpMR89(_ c: Core, _ o: Op) -> Op? {
  compareJumpMR(Subtract.self, UInt32.self, IfNBE.self, AnyAddress.self, c, o)
}
@inline(__always) private func compareJumpMR90(_ c: Core, _ o: Op) -> Op? {
  compareJumpMR(Subtract.self, UInt32.self, IfS.self, BaseOnly.self, c, o)
}
@inline(__always) private func compareJumpMR91(_ c: Core, _ o: Op) -> Op? {
  compareJumpMR(Subtract.self, UInt32.self, IfS.self, BaseIndex.self, c, o)
}
@inline(__always) private func compareJumpMR92(_ c: Core, _ o: Op) -> Op? {
  compareJumpMR(Subtract.self, UInt32.self, IfS.self, AnyAddress.self, c, o)
}
@inline(__always) private func compareJumpMR93(_ c: Core, _ o: Op) -> Op? {
  compareJumpMR(Subtract.self, UInt32.self, IfNS.self, BaseOnly.self, c, o)
}
@inline(__always) private func compareJumpMR94(_ c: Core, _ o: Op) -> Op? {
  compareJumpMR(Subtract.self, UInt32.self, IfNS.self, BaseIndex.self, c, o)
}
@inline(__always) private func compareJumpMR95(_ c: Core, _ o: Op) -> Op? {
  compareJumpMR(Subtract.self, UInt32.self, IfNS.self, AnyAddress.self, c, o)
}
@inline(__always) private func compareJumpMR96(_ c: Core, _ o: Op) -> Op? {
  compareJumpMR(Subtract.self, UInt32.self, IfL.self, BaseOnly.self, c, o)
}
@inline(__always) private func compareJumpMR97(_ c: Core, _ o: Op) -> Op? {
  compareJumpMR(Subtract.self, UInt32.self, IfL.self, BaseIndex.self, c, o)
}
@inline(__always) private func compareJumpMR98(_ c: Core, _ o: Op) -> Op? {
  compareJumpMR(Subtract.self, UInt32.self, IfL.self, AnyAddress.self, c, o)
}
@inline(__always) private func compareJumpMR99(_ c: Core, _ o: Op) -> Op? {
  compareJumpMR(Subtract.self, UInt32.self, IfNL.self, BaseOnly.self, c, o)
}
@inline(__always) private func compareJumpMR100(_ c: Core, _ o: Op) -> Op? {
  compareJumpMR(Subtract.self, UInt32.self, IfNL.self, BaseIndex.self, c, o)
}
@inline(__always) private func compareJumpMR101(_ c: Core, _ o: Op) -> Op? {
  compareJumpMR(Subtract.self, UInt32.self, IfNL.self, AnyAddress.self, c, o)
}
@inline(__always) private func compareJumpMR102(_ c: Core, _ o: Op) -> Op? {
  compareJumpMR(Subtract.self, UInt32.self, IfLE.self, BaseOnly.self, c, o)
}
@inline(__always) private func compareJumpMR103(_ c: Core, _ o: Op) -> Op? {
  compareJumpMR(Subtract.self, UInt32.self, IfLE.self, BaseIndex.self, c, o)
}
@inline(__always) private func compareJumpMR104(_ c: Core, _ o: Op) -> Op? {
  compareJumpMR(Subtract.self, UInt32.self, IfLE.self, AnyAddress.self, c, o)
}
@inline(__always) private func compareJumpMR105(_ c: Core, _ o: Op) -> Op? {
  compareJumpMR(Subtract.self, UInt32.self, IfNLE.self, BaseOnly.self, c, o)
}
@inline(__always) private func compareJumpMR106(_ c: Core, _ o: Op) -> Op? {
  compareJumpMR(Subtract.self, UInt32.self, IfNLE.self, BaseIndex.self, c, o)
}
@inline(__always) private func compareJumpMR107(_ c: Core, _ o: Op) -> Op? {
  compareJumpMR(Subtract.self, UInt32.self, IfNLE.self, AnyAddress.self, c, o)
}
@inline(__always) private func compareJumpMR108(_ c: Core, _ o: Op) -> Op? {
  compareJumpMR(Subtract.self, UInt64.self, IfB.self, BaseOnly.self, c, o)
}
@inline(__always) private func compareJumpMR109(_ c: Core, _ o: Op) -> Op? {
  compareJumpMR(Subtract.self, UInt64.self, IfB.self, BaseIndex.self, c, o)
}
@inline(__always) private func compareJumpMR110(_ c: Core, _ o: Op) -> Op? {
  compareJumpMR(Subtract.self, UInt64.self, IfB.self, AnyAddress.self, c, o)
}
@inline(__always) private func compareJumpMR111(_ c: Core, _ o: Op) -> Op? {
  compareJumpMR(Subtract.self, UInt64.self, IfNB.self, BaseOnly.self, c, o)
}
@inline(__always) private func compareJumpMR112(_ c: Core, _ o: Op) -> Op? {
  compareJumpMR(Subtract.self, UInt64.self, IfNB.self, BaseIndex.self, c, o)
}
@inline(__always) private func compareJumpMR113(_ c: Core, _ o: Op) -> Op? {
  compareJumpMR(Subtract.self, UInt64.self, IfNB.self, AnyAddress.self, c, o)
}
@inline(__always) private func compareJumpMR114(_ c: Core, _ o: Op) -> Op? {
  compareJumpMR(Subtract.self, UInt64.self, IfZ.self, BaseOnly.self, c, o)
}
@inline(__always) private func compareJumpMR115(_ c: Core, _ o: Op) -> Op? {
  compareJumpMR(Subtract.self, UInt64.self, IfZ.self, BaseIndex.self, c, o)
}
@inline(__always) private func compareJumpMR116(_ c: Core, _ o: Op) -> Op? {
  compareJumpMR(Subtract.self, UInt64.self, IfZ.self, AnyAddress.self, c, o)
}
@inline(__always) private func compareJumpMR117(_ c: Core, _ o: Op) -> Op? {
  compareJumpMR(Subtract.self, UInt64.self, IfNZ.self, BaseOnly.self, c, o)
}
@inline(__always) private func compareJumpMR118(_ c: Core, _ o: Op) -> Op? {
  compareJumpMR(Subtract.self, UInt64.self, IfNZ.self, BaseIndex.self, c, o)
}
@inline(__always) private func compareJumpMR119(_ c: Core, _ o: Op) -> Op? {
  compareJumpMR(Subtract.self, UInt64.self, IfNZ.self, AnyAddress.self, c, o)
}
@inline(__always) private func compareJumpMR120(_ c: Core, _ o: Op) -> Op? {
  compareJumpMR(Subtract.self, UInt64.self, IfBE.self, BaseOnly.self, c, o)
}
@inline(__always) private func compareJumpMR121(_ c: Core, _ o: Op) -> Op? {
  compareJumpMR(Subtract.self, UInt64.self, IfBE.self, BaseIndex.self, c, o)
}
@inline(__always) private func compareJumpMR122(_ c: Core, _ o: Op) -> Op? {
  compareJumpMR(Subtract.self, UInt64.self, IfBE.self, AnyAddress.self, c, o)
}
@inline(__always) private func compareJumpMR123(_ c: Core, _ o: Op) -> Op? {
  compareJumpMR(Subtract.self, UInt64.self, IfNBE.self, BaseOnly.self, c, o)
}
@inline(__always) private func compareJumpMR124(_ c: Core, _ o: Op) -> Op? {
  compareJumpMR(Subtract.self, UInt64.self, IfNBE.self, BaseIndex.self, c, o)
}
@inline(__always) private func compareJumpMR125(_ c: Core, _ o: Op) -> Op? {
  compareJumpMR(Subtract.self, UInt64.self, IfNBE.self, AnyAddress.self, c, o)
}
@inline(__always) private func compareJumpMR126(_ c: Core, _ o: Op) -> Op? {
  compareJumpMR(Subtract.self, UInt64.self, IfS.self, BaseOnly.self, c, o)
}
@inline(__always) private func compareJumpMR127(_ c: Core, _ o: Op) -> Op? {
  compareJumpMR(Subtract.self, UInt64.self, IfS.self, BaseIndex.self, c, o)
}
@inline(__always) private func compareJumpMR128(_ c: Core, _ o: Op) -> Op? {
  compareJumpMR(Subtract.self, UInt64.self, IfS.self, AnyAddress.self, c, o)
}
@inline(__always) private func compareJumpMR129(_ c: Core, _ o: Op) -> Op? {
  compareJumpMR(Subtract.self, UInt64.self, IfNS.self, BaseOnly.self, c, o)
}
@inline(__always) private func compareJumpMR130(_ c: Core, _ o: Op) -> Op? {
  compareJumpMR(Subtract.self, UInt64.self, IfNS.self, BaseIndex.self, c, o)
}
@inline(__always) private func compareJumpMR131(_ c: Core, _ o: Op) -> Op? {
  compareJumpMR(Subtract.self, UInt64.self, IfNS.self, AnyAddress.self, c, o)
}
@inline(__always) private func compareJumpMR132(_ c: Core, _ o: Op) -> Op? {
  compareJumpMR(Subtract.self, UInt64.self, IfL.self, BaseOnly.self, c, o)
}
@inline(__always) private func compareJumpMR133(_ c: Core, _ o: Op) -> Op? {
  compareJumpMR(Subtract.self, UInt64.self, IfL.self, BaseIndex.self, c, o)
}
@inline(__always) private func compareJumpMR134(_ c: Core, _ o: Op) -> Op? {
  compareJumpMR(Subtract.self, UInt64.self, IfL.self, AnyAddress.self, c, o)
}
@inline(__always) private func compareJumpMR135(_ c: Core, _ o: Op) -> Op? {
  compareJumpMR(Subtract.self, UInt64.self, IfNL.self, BaseOnly.self, c, o)
}
@inline(__always) private func compareJumpMR136(_ c: Core, _ o: Op) -> Op? {
  compareJumpMR(Subtract.self, UInt64.self, IfNL.self, BaseIndex.self, c, o)
}
@inline(__always) private func compareJumpMR137(_ c: Core, _ o: Op) -> Op? {
  compareJumpMR(Subtract.self, UInt64.self, IfNL.self, AnyAddress.self, c, o)
}
@inline(__always) private func compareJumpMR138(_ c: Core, _ o: Op) -> Op? {
  compareJumpMR(Subtract.self, UInt64.self, IfLE.self, BaseOnly.self, c, o)
}
@inline(__always) private func compareJumpMR139(_ c: Core, _ o: Op) -> Op? {
  compareJumpMR(Subtract.self, UInt64.self, IfLE.self, BaseIndex.self, c, o)
}
@inline(__always) private func compareJumpMR140(_ c: Core, _ o: Op) -> Op? {
  compareJumpMR(Subtract.self, UInt64.self, IfLE.self, AnyAddress.self, c, o)
}
@inline(__always) private func compareJumpMR141(_ c: Core, _ o: Op) -> Op? {
  compareJumpMR(Subtract.self, UInt64.self, IfNLE.self, BaseOnly.self, c, o)
}
@inline(__always) private func compareJumpMR142(_ c: Core, _ o: Op) -> Op? {
  compareJumpMR(Subtract.self, UInt64.self, IfNLE.self, BaseIndex.self, c, o)
}
@inline(__always) private func compareJumpMR143(_ c: Core, _ o: Op) -> Op? {
  compareJumpMR(Subtract.self, UInt64.self, IfNLE.self, AnyAddress.self, c, o)
}

extension OperationTable {
  static func compareJumpMRFunction(width: Int, condition: Int, form: Int) -> OperationFunction {
    switch ((width) * 12 + condition) * 3 + form {
    case 0: return compareJumpMR0
    case 1: return compareJumpMR1
    case 2: return compareJumpMR2
    case 3: return compareJumpMR3
    case 4: return compareJumpMR4
    case 5: return compareJumpMR5
    case 6: return compareJumpMR6
    case 7: return compareJumpMR7
    case 8: return compareJumpMR8
    case 9: return compareJumpMR9
    case 10: return compareJumpMR10
    case 11: return compareJumpMR11
    case 12: return compareJumpMR12
    case 13: return compareJumpMR13
    case 14: return compareJumpMR14
    case 15: return compareJumpMR15
    case 16: return compareJumpMR16
    case 17: return compareJumpMR17
    case 18: return compareJumpMR18
    case 19: return compareJumpMR19
    case 20: return compareJumpMR20
    case 21: return compareJumpMR21
    case 22: return compareJumpMR22
    case 23: return compareJumpMR23
    case 24: return compareJumpMR24
    case 25: return compareJumpMR25
    case 26: return compareJumpMR26
    case 27: return compareJumpMR27
    case 28: return compareJumpMR28
    case 29: return compareJumpMR29
    case 30: return compareJumpMR30
    case 31: return compareJumpMR31
    case 32: return compareJumpMR32
    case 33: return compareJumpMR33
    case 34: return compareJumpMR34
    case 35: return compareJumpMR35
    case 36: return compareJumpMR36
    case 37: return compareJumpMR37
    case 38: return compareJumpMR38
    case 39: return compareJumpMR39
    case 40: return compareJumpMR40
    case 41: return compareJumpMR41
    case 42: return compareJumpMR42
    case 43: return compareJumpMR43
    case 44: return compareJumpMR44
    case 45: return compareJumpMR45
    case 46: return compareJumpMR46
    case 47: return compareJumpMR47
    case 48: return compareJumpMR48
    case 49: return compareJumpMR49
    case 50: return compareJumpMR50
    case 51: return compareJumpMR51
    case 52: return compareJumpMR52
    case 53: return compareJumpMR53
    case 54: return compareJumpMR54
    case 55: return compareJumpMR55
    case 56: return compareJumpMR56
    case 57: return compareJumpMR57
    case 58: return compareJumpMR58
    case 59: return compareJumpMR59
    case 60: return compareJumpMR60
    case 61: return compareJumpMR61
    case 62: return compareJumpMR62
    case 63: return compareJumpMR63
    case 64: return compareJumpMR64
    case 65: return compareJumpMR65
    case 66: return compareJumpMR66
    case 67: return compareJumpMR67
    case 68: return compareJumpMR68
    case 69: return compareJumpMR69
    case 70: return compareJumpMR70
    case 71: return compareJumpMR71
    case 72: return compareJumpMR72
    case 73: return compareJumpMR73
    case 74: return compareJumpMR74
    case 75: return compareJumpMR75
    case 76: return compareJumpMR76
    case 77: return compareJumpMR77
    case 78: return compareJumpMR78
    case 79: return compareJumpMR79
    case 80: return compareJumpMR80
    case 81: return compareJumpMR81
    case 82: return compareJumpMR82
    case 83: return compareJumpMR83
    case 84: return compareJumpMR84
    case 85: return compareJumpMR85
    case 86: return compareJumpMR86
    case 87: return compareJumpMR87
    case 88: return compareJumpMR88
    case 89: return compareJumpMR89
    case 90: return compareJumpMR90
    case 91: return compareJumpMR91
    case 92: return compareJumpMR92
    case 93: return compareJumpMR93
    case 94: return compareJumpMR94
    case 95: return compareJumpMR95
    case 96: return compareJumpMR96
    case 97: return compareJumpMR97
    case 98: return compareJumpMR98
    case 99: return compareJumpMR99
    case 100: return compareJumpMR100
    case 101: return compareJumpMR101
    case 102: return compareJumpMR102
    case 103: return compareJumpMR103
    case 104: return compareJumpMR104
    case 105: return compareJumpMR105
    case 106: return compareJumpMR106
    case 107: return compareJumpMR107
    case 108: return compareJumpMR108
    case 109: return compareJumpMR109
    case 110: return compareJumpMR110
    case 111: return compareJumpMR111
    case 112: return compareJumpMR112
    case 113: return compareJumpMR113
    case 114: return compareJumpMR114
    case 115: return compareJumpMR115
    case 116: return compareJumpMR116
    case 117: return compareJumpMR117
    case 118: return compareJumpMR118
    case 119: return compareJumpMR119
    case 120: return compareJumpMR120
    case 121: return compareJumpMR121
    case 122: return compareJumpMR122
    case 123: return compareJumpMR123
    case 124: return compareJumpMR124
    case 125: return compareJumpMR125
    case 126: return compareJumpMR126
    case 127: return compareJumpMR127
    case 128: return compareJumpMR128
    case 129: return compareJumpMR129
    case 130: return compareJumpMR130
    case 131: return compareJumpMR131
    case 132: return compareJumpMR132
    case 133: return compareJumpMR133
    case 134: return compareJumpMR134
    case 135: return compareJumpMR135
    case 136: return compareJumpMR136
    case 137: return compareJumpMR137
    case 138: return compareJumpMR138
    case 139: return compareJumpMR139
    case 140: return compareJumpMR140
    case 141: return compareJumpMR141
    case 142: return compareJumpMR142
    case 143: return compareJumpMR143
    default: return referenceOperation
    }
  }
}

@inline(__always) private func compareJumpMI0(_ c: Core, _ o: Op) -> Op? {
  compareJumpMI(Subtract.self, UInt8.self, IfB.self, BaseOnly.self, c, o)
}
@inline(__always) private func compareJumpMI1(_ c: Core, _ o: Op) -> Op? {
  compareJumpMI(Subtract.self, UInt8.self, IfB.self, BaseIndex.self, c, o)
}
@inline(__always) private func compareJumpMI2(_ c: Core, _ o: Op) -> Op? {
  compareJumpMI(Subtract.self, UInt8.self, IfB.self, AnyAddress.self, c, o)
}
@inline(__always) private func compareJumpMI3(_ c: Core, _ o: Op) -> Op? {
  compareJumpMI(Subtract.self, UInt8.self, IfNB.self, BaseOnly.self, c, o)
}
@inline(__always) private func compareJumpMI4(_ c: Core, _ o: Op) -> Op? {
  compareJumpMI(Subtract.self, UInt8.self, IfNB.self, BaseIndex.self, c, o)
}
@inline(__always) private func compareJumpMI5(_ c: Core, _ o: Op) -> Op? {
  compareJumpMI(Subtract.self, UInt8.self, IfNB.self, AnyAddress.self, c, o)
}
@inline(__always) private func compareJumpMI6(_ c: Core, _ o: Op) -> Op? {
  compareJumpMI(Subtract.self, UInt8.self, IfZ.self, BaseOnly.self, c, o)
}
@inline(__always) private func compareJumpMI7(_ c: Core, _ o: Op) -> Op? {
  compareJumpMI(Subtract.self, UInt8.self, IfZ.self, BaseIndex.self, c, o)
}
@inline(__always) private func compareJumpMI8(_ c: Core, _ o: Op) -> Op? {
  compareJumpMI(Subtract.self, UInt8.self, IfZ.self, AnyAddress.self, c, o)
}
@inline(__always) private func compareJumpMI9(_ c: Core, _ o: Op) -> Op? {
  compareJumpMI(Subtract.self, UInt8.self, IfNZ.self, BaseOnly.self, c, o)
}
@inline(__always) private func compareJumpMI10(_ c: Core, _ o: Op) -> Op? {
  compareJumpMI(Subtract.self, UInt8.self, IfNZ.self, BaseIndex.self, c, o)
}
@inline(__always) private func compareJumpMI11(_ c: Core, _ o: Op) -> Op? {
  compareJumpMI(Subtract.self, UInt8.self, IfNZ.self, AnyAddress.self, c, o)
}
@inline(__always) private func compareJumpMI12(_ c: Core, _ o: Op) -> Op? {
  compareJumpMI(Subtract.self, UInt8.self, IfBE.self, BaseOnly.self, c, o)
}
@inline(__always) private func compareJumpMI13(_ c: Core, _ o: Op) -> Op? {
  compareJumpMI(Subtract.self, UInt8.self, IfBE.self, BaseIndex.self, c, o)
}
@inline(__always) private func compareJumpMI14(_ c: Core, _ o: Op) -> Op? {
  compareJumpMI(Subtract.self, UInt8.self, IfBE.self, AnyAddress.self, c, o)
}
@inline(__always) private func compareJumpMI15(_ c: Core, _ o: Op) -> Op? {
  compareJumpMI(Subtract.self, UInt8.self, IfNBE.self, BaseOnly.self, c, o)
}
@inline(__always) private func compareJumpMI16(_ c: Core, _ o: Op) -> Op? {
  compareJumpMI(Subtract.self, UInt8.self, IfNBE.self, BaseIndex.self, c, o)
}
@inline(__always) private func compareJumpMI17(_ c: Core, _ o: Op) -> Op? {
  compareJumpMI(Subtract.self, UInt8.self, IfNBE.self, AnyAddress.self, c, o)
}
@inline(__always) private func compareJumpMI18(_ c: Core, _ o: Op) -> Op? {
  compareJumpMI(Subtract.self, UInt8.self, IfS.self, BaseOnly.self, c, o)
}
@inline(__always) private func compareJumpMI19(_ c: Core, _ o: Op) -> Op? {
  compareJumpMI(Subtract.self, UInt8.self, IfS.self, BaseIndex.self, c, o)
}
@inline(__always) private func compareJumpMI20(_ c: Core, _ o: Op) -> Op? {
  compareJumpMI(Subtract.self, UInt8.self, IfS.self, AnyAddress.self, c, o)
}
@inline(__always) private func compareJumpMI21(_ c: Core, _ o: Op) -> Op? {
  compareJumpMI(Subtract.self, UInt8.self, IfNS.self, BaseOnly.self, c, o)
}
@inline(__always) private func compareJumpMI22(_ c: Core, _ o: Op) -> Op? {
  compareJumpMI(Subtract.self, UInt8.self, IfNS.self, BaseIndex.self, c, o)
}
@inline(__always) private func compareJumpMI23(_ c: Core, _ o: Op) -> Op? {
  compareJumpMI(Subtract.self, UInt8.self, IfNS.self, AnyAddress.self, c, o)
}
@inline(__always) private func compareJumpMI24(_ c: Core, _ o: Op) -> Op? {
  compareJumpMI(Subtract.self, UInt8.self, IfL.self, BaseOnly.self, c, o)
}
@inline(__always) private func compareJumpMI25(_ c: Core, _ o: Op) -> Op? {
  compareJumpMI(Subtract.self, UInt8.self, IfL.self, BaseIndex.self, c, o)
}
@inline(__always) private func compareJumpMI26(_ c: Core, _ o: Op) -> Op? {
  compareJumpMI(Subtract.self, UInt8.self, IfL.self, AnyAddress.self, c, o)
}
@inline(__always) private func compareJumpMI27(_ c: Core, _ o: Op) -> Op? {
  compareJumpMI(Subtract.self, UInt8.self, IfNL.self, BaseOnly.self, c, o)
}
@inline(__always) private func compareJumpMI28(_ c: Core, _ o: Op) -> Op? {
  compareJumpMI(Subtract.self, UInt8.self, IfNL.self, BaseIndex.self, c, o)
}
@inline(__always) private func compareJumpMI29(_ c: Core, _ o: Op) -> Op? {
  compareJumpMI(Subtract.self, UInt8.self, IfNL.self, AnyAddress.self, c, o)
}
@inline(__always) private func compareJumpMI30(_ c: Core, _ o: Op) -> Op? {
  compareJumpMI(Subtract.self, UInt8.self, IfLE.self, BaseOnly.self, c, o)
}
@inline(__always) private func compareJumpMI31(_ c: Core, _ o: Op) -> Op? {
  compareJumpMI(Subtract.self, UInt8.self, IfLE.self, BaseIndex.self, c, o)
}
@inline(__always) private func compareJumpMI32(_ c: Core, _ o: Op) -> Op? {
  compareJumpMI(Subtract.self, UInt8.self, IfLE.self, AnyAddress.self, c, o)
}
@inline(__always) private func compareJumpMI33(_ c: Core, _ o: Op) -> Op? {
  compareJumpMI(Subtract.self, UInt8.self, IfNLE.self, BaseOnly.self, c, o)
}
@inline(__always) private func compareJumpMI34(_ c: Core, _ o: Op) -> Op? {
  compareJumpMI(Subtract.self, UInt8.self, IfNLE.self, BaseIndex.self, c, o)
}
@inline(__always) private func compareJumpMI35(_ c: Core, _ o: Op) -> Op? {
  compareJumpMI(Subtract.self, UInt8.self, IfNLE.self, AnyAddress.self, c, o)
}
@inline(__always) private func compareJumpMI36(_ c: Core, _ o: Op) -> Op? {
  compareJumpMI(Subtract.self, UInt16.self, IfB.self, BaseOnly.self, c, o)
}
@inline(__always) private func compareJumpMI37(_ c: Core, _ o: Op) -> Op? {
  compareJumpMI(Subtract.self, UInt16.self, IfB.self, BaseIndex.self, c, o)
}
@inline(__always) private func compareJumpMI38(_ c: Core, _ o: Op) -> Op? {
  compareJumpMI(Subtract.self, UInt16.self, IfB.self, AnyAddress.self, c, o)
}
@inline(__always) private func compareJumpMI39(_ c: Core, _ o: Op) -> Op? {
  compareJumpMI(Subtract.self, UInt16.self, IfNB.self, BaseOnly.self, c, o)
}
@inline(__always) private func compareJumpMI40(_ c: Core, _ o: Op) -> Op? {
  compareJumpMI(Subtract.self, UInt16.self, IfNB.self, BaseIndex.self, c, o)
}
@inline(__always) private func compareJumpMI41(_ c: Core, _ o: Op) -> Op? {
  compareJumpMI(Subtract.self, UInt16.self, IfNB.self, AnyAddress.self, c, o)
}
@inline(__always) private func compareJumpMI42(_ c: Core, _ o: Op) -> Op? {
  compareJumpMI(Subtract.self, UInt16.self, IfZ.self, BaseOnly.self, c, o)
}
@inline(__always) private func compareJumpMI43(_ c: Core, _ o: Op) -> Op? {
  compareJumpMI(Subtract.self, UInt16.self, IfZ.self, BaseIndex.self, c, o)
}
@inline(__always) private func compareJumpMI44(_ c: Core, _ o: Op) -> Op? {
  compareJumpMI(Subtract.self, UInt16.self, IfZ.self, AnyAddress.self, c, o)
}
@inline(__always) private func compareJumpMI45(_ c: Core, _ o: Op) -> Op? {
  compareJumpMI(Subtract.self, UInt16.self, IfNZ.self, BaseOnly.self, c, o)
}
@inline(__always) private func compareJumpMI46(_ c: Core, _ o: Op) -> Op? {
  compareJumpMI(Subtract.self, UInt16.self, IfNZ.self, BaseIndex.self, c, o)
}
@inline(__always) private func compareJumpMI47(_ c: Core, _ o: Op) -> Op? {
  compareJumpMI(Subtract.self, UInt16.self, IfNZ.self, AnyAddress.self, c, o)
}
@inline(__always) private func compareJumpMI48(_ c: Core, _ o: Op) -> Op? {
  compareJumpMI(Subtract.self, UInt16.self, IfBE.self, BaseOnly.self, c, o)
}
@inline(__always) private func compareJumpMI49(_ c: Core, _ o: Op) -> Op? {
  compareJumpMI(Subtract.self, UInt16.self, IfBE.self, BaseIndex.self, c, o)
}
@inline(__always) private func compareJumpMI50(_ c: Core, _ o: Op) -> Op? {
  compareJumpMI(Subtract.self, UInt16.self, IfBE.self, AnyAddress.self, c, o)
}
@inline(__always) private func compareJumpMI51(_ c: Core, _ o: Op) -> Op? {
  compareJumpMI(Subtract.self, UInt16.self, IfNBE.self, BaseOnly.self, c, o)
}
@inline(__always) private func compareJumpMI52(_ c: Core, _ o: Op) -> Op? {
  compareJumpMI(Subtract.self, UInt16.self, IfNBE.self, BaseIndex.self, c, o)
}
@inline(__always) private func compareJumpMI53(_ c: Core, _ o: Op) -> Op? {
  compareJumpMI(Subtract.self, UInt16.self, IfNBE.self, AnyAddress.self, c, o)
}
@inline(__always) private func compareJumpMI54(_ c: Core, _ o: Op) -> Op? {
  compareJumpMI(Subtract.self, UInt16.self, IfS.self, BaseOnly.self, c, o)
}
@inline(__always) private func compareJumpMI55(_ c: Core, _ o: Op) -> Op? {
  compareJumpMI(Subtract.self, UInt16.self, IfS.self, BaseIndex.self, c, o)
}
@inline(__always) private func compareJumpMI56(_ c: Core, _ o: Op) -> Op? {
  compareJumpMI(Subtract.self, UInt16.self, IfS.self, AnyAddress.self, c, o)
}
@inline(__always) private func compareJumpMI57(_ c: Core, _ o: Op) -> Op? {
  compareJumpMI(Subtract.self, UInt16.self, IfNS.self, BaseOnly.self, c, o)
}
@inline(__always) private func compareJumpMI58(_ c: Core, _ o: Op) -> Op? {
  compareJumpMI(Subtract.self, UInt16.self, IfNS.self, BaseIndex.self, c, o)
}
@inline(__always) private func compareJumpMI59(_ c: Core, _ o: Op) -> Op? {
  compareJumpMI(Subtract.self, UInt16.self, IfNS.self, AnyAddress.self, c, o)
}
@inline(__always) private func compareJumpMI60(_ c: Core, _ o: Op) -> Op? {
  compareJumpMI(Subtract.self, UInt16.self, IfL.self, BaseOnly.self, c, o)
}
@inline(__always) private func compareJumpMI61(_ c: Core, _ o: Op) -> Op? {
  compareJumpMI(Subtract.self, UInt16.self, IfL.self, BaseIndex.self, c, o)
}
@inline(__always) private func compareJumpMI62(_ c: Core, _ o: Op) -> Op? {
  compareJumpMI(Subtract.self, UInt16.self, IfL.self, AnyAddress.self, c, o)
}
@inline(__always) private func compareJumpMI63(_ c: Core, _ o: Op) -> Op? {
  compareJumpMI(Subtract.self, UInt16.self, IfNL.self, BaseOnly.self, c, o)
}
@inline(__always) private func compareJumpMI64(_ c: Core, _ o: Op) -> Op? {
  compareJumpMI(Subtract.self, UInt16.self, IfNL.self, BaseIndex.self, c, o)
}
@inline(__always) private func compareJumpMI65(_ c: Core, _ o: Op) -> Op? {
  compareJumpMI(Subtract.self, UInt16.self, IfNL.self, AnyAddress.self, c, o)
}
@inline(__always) private func compareJumpMI66(_ c: Core, _ o: Op) -> Op? {
  compareJumpMI(Subtract.self, UInt16.self, IfLE.self, BaseOnly.self, c, o)
}
@inline(__always) private func compareJumpMI67(_ c: Core, _ o: Op) -> Op? {
  compareJumpMI(Subtract.self, UInt16.self, IfLE.self, BaseIndex.self, c, o)
}
@inline(__always) private func compareJumpMI68(_ c: Core, _ o: Op) -> Op? {
  compareJumpMI(Subtract.self, UInt16.self, IfLE.self, AnyAddress.self, c, o)
}
@inline(__always) private func compareJumpMI69(_ c: Core, _ o: Op) -> Op? {
  compareJumpMI(Subtract.self, UInt16.self, IfNLE.self, BaseOnly.self, c, o)
}
@inline(__always) private func compareJumpMI70(_ c: Core, _ o: Op) -> Op? {
  compareJumpMI(Subtract.self, UInt16.self, IfNLE.self, BaseIndex.self, c, o)
}
@inline(__always) private func compareJumpMI71(_ c: Core, _ o: Op) -> Op? {
  compareJumpMI(Subtract.self, UInt16.self, IfNLE.self, AnyAddress.self, c, o)
}
@inline(__always) private func compareJumpMI72(_ c: Core, _ o: Op) -> Op? {
  compareJumpMI(Subtract.self, UInt32.self, IfB.self, BaseOnly.self, c, o)
}
@inline(__always) private func compareJumpMI73(_ c: Core, _ o: Op) -> Op? {
  compareJumpMI(Subtract.self, UInt32.self, IfB.self, BaseIndex.self, c, o)
}
@inline(__always) private func compareJumpMI74(_ c: Core, _ o: Op) -> Op? {
  compareJumpMI(Subtract.self, UInt32.self, IfB.self, AnyAddress.self, c, o)
}
@inline(__always) private func compareJumpMI75(_ c: Core, _ o: Op) -> Op? {
  compareJumpMI(Subtract.self, UInt32.self, IfNB.self, BaseOnly.self, c, o)
}
@inline(__always) private func compareJumpMI76(_ c: Core, _ o: Op) -> Op? {
  compareJumpMI(Subtract.self, UInt32.self, IfNB.self, BaseIndex.self, c, o)
}
@inline(__always) private func compareJumpMI77(_ c: Core, _ o: Op) -> Op? {
  compareJumpMI(Subtract.self, UInt32.self, IfNB.self, AnyAddress.self, c, o)
}
@inline(__always) private func compareJumpMI78(_ c: Core, _ o: Op) -> Op? {
  compareJumpMI(Subtract.self, UInt32.self, IfZ.self, BaseOnly.self, c, o)
}
@inline(__always) private func compareJumpMI79(_ c: Core, _ o: Op) -> Op? {
  compareJumpMI(Subtract.self, UInt32.self, IfZ.self, BaseIndex.self, c, o)
}
@inline(__always) private func compareJumpMI80(_ c: Core, _ o: Op) -> Op? {
  compareJumpMI(Subtract.self, UInt32.self, IfZ.self, AnyAddress.self, c, o)
}
@inline(__always) private func compareJumpMI81(_ c: Core, _ o: Op) -> Op? {
  compareJumpMI(Subtract.self, UInt32.self, IfNZ.self, BaseOnly.self, c, o)
}
@inline(__always) private func compareJumpMI82(_ c: Core, _ o: Op) -> Op? {
  compareJumpMI(Subtract.self, UInt32.self, IfNZ.self, BaseIndex.self, c, o)
}
@inline(__always) private func compareJumpMI83(_ c: Core, _ o: Op) -> Op? {
  compareJumpMI(Subtract.self, UInt32.self, IfNZ.self, AnyAddress.self, c, o)
}
@inline(__always) private func compareJumpMI84(_ c: Core, _ o: Op) -> Op? {
  compareJumpMI(Subtract.self, UInt32.self, IfBE.self, BaseOnly.self, c, o)
}
@inline(__always) private func compareJumpMI85(_ c: Core, _ o: Op) -> Op? {
  compareJumpMI(Subtract.self, UInt32.self, IfBE.self, BaseIndex.self, c, o)
}
@inline(__always) private func compareJumpMI86(_ c: Core, _ o: Op) -> Op? {
  compareJumpMI(Subtract.self, UInt32.self, IfBE.self, AnyAddress.self, c, o)
}
@inline(__always) private func compareJumpMI87(_ c: Core, _ o: Op) -> Op? {
  compareJumpMI(Subtract.self, UInt32.self, IfNBE.self, BaseOnly.self, c, o)
}
@inline(__always) private func compareJumpMI88(_ c: Core, _ o: Op) -> Op? {
  compareJumpMI(Subtract.self, UInt32.self, IfNBE.self, BaseIndex.self, c, o)
}
@inline(__always) private func compareJumpMI89(_ c: Core, _ o: Op) -> Op? {
  compareJumpMI(Subtract.self, UInt32.self, IfNBE.self, AnyAddress.self, c, o)
}
@inline(__always) private func compareJumpMI90(_ c: Core, _ o: Op) -> Op? {
  compareJumpMI(Subtract.self, UInt32.self, IfS.self, BaseOnly.self, c, o)
}
@inline(__always) private func compareJumpMI91(_ c: Core, _ o: Op) -> Op? {
  compareJumpMI(Subtract.self, UInt32.self, IfS.self, BaseIndex.self, c, o)
}
@inline(__always) private func compareJumpMI92(_ c: Core, _ o: Op) -> Op? {
  compareJumpMI(Subtract.self, UInt32.self, IfS.self, AnyAddress.self, c, o)
}
@inline(__always) private func compareJumpMI93(_ c: Core, _ o: Op) -> Op? {
  compareJumpMI(Subtract.self, UInt32.self, IfNS.self, BaseOnly.self, c, o)
}
@inline(__always) private func compareJumpMI94(_ c: Core, _ o: Op) -> Op? {
  compareJumpMI(Subtract.self, UInt32.self, IfNS.self, BaseIndex.self, c, o)
}
@inline(__always) private func compareJumpMI95(_ c: Core, _ o: Op) -> Op? {
  compareJumpMI(Subtract.self, UInt32.self, IfNS.self, AnyAddress.self, c, o)
}
@inline(__always) private func compareJumpMI96(_ c: Core, _ o: Op) -> Op? {
  compareJumpMI(Subtract.self, UInt32.self, IfL.self, BaseOnly.self, c, o)
}
@inline(__always) private func compareJumpMI97(_ c: Core, _ o: Op) -> Op? {
  compareJumpMI(Subtract.self, UInt32.self, IfL.self, BaseIndex.self, c, o)
}
@inline(__always) private func compareJumpMI98(_ c: Core, _ o: Op) -> Op? {
  compareJumpMI(Subtract.self, UInt32.self, IfL.self, AnyAddress.self, c, o)
}
@inline(__always) private func compareJumpMI99(_ c: Core, _ o: Op) -> Op? {
  compareJumpMI(Subtract.self, UInt32.self, IfNL.self, BaseOnly.self, c, o)
}
@inline(__always) private func compareJumpMI100(_ c: Core, _ o: Op) -> Op? {
  compareJumpMI(Subtract.self, UInt32.self, IfNL.self, BaseIndex.self, c, o)
}
@inline(__always) private func compareJumpMI101(_ c: Core, _ o: Op) -> Op? {
  compareJumpMI(Subtract.self, UInt32.self, IfNL.self, AnyAddress.self, c, o)
}
@inline(__always) private func compareJumpMI102(_ c: Core, _ o: Op) -> Op? {
  compareJumpMI(Subtract.self, UInt32.self, IfLE.self, BaseOnly.self, c, o)
}
@inline(__always) private func compareJumpMI103(_ c: Core, _ o: Op) -> Op? {
  compareJumpMI(Subtract.self, UInt32.self, IfLE.self, BaseIndex.self, c, o)
}
@inline(__always) private func compareJumpMI104(_ c: Core, _ o: Op) -> Op? {
  compareJumpMI(Subtract.self, UInt32.self, IfLE.self, AnyAddress.self, c, o)
}
@inline(__always) private func compareJumpMI105(_ c: Core, _ o: Op) -> Op? {
  compareJumpMI(Subtract.self, UInt32.self, IfNLE.self, BaseOnly.self, c, o)
}
@inline(__always) private func compareJumpMI106(_ c: Core, _ o: Op) -> Op? {
  compareJumpMI(Subtract.self, UInt32.self, IfNLE.self, BaseIndex.self, c, o)
}
@inline(__always) private func compareJumpMI107(_ c: Core, _ o: Op) -> Op? {
  compareJumpMI(Subtract.self, UInt32.self, IfNLE.self, AnyAddress.self, c, o)
}
@inline(__always) private func compareJumpMI108(_ c: Core, _ o: Op) -> Op? {
  compareJumpMI(Subtract.self, UInt64.self, IfB.self, BaseOnly.self, c, o)
}
@inline(__always) private func compareJumpMI109(_ c: Core, _ o: Op) -> Op? {
  compareJumpMI(Subtract.self, UInt64.self, IfB.self, BaseIndex.self, c, o)
}
@inline(__always) private func compareJumpMI110(_ c: Core, _ o: Op) -> Op? {
  compareJumpMI(Subtract.self, UInt64.self, IfB.self, AnyAddress.self, c, o)
}
@inline(__always) private func compareJumpMI111(_ c: Core, _ o: Op) -> Op? {
  compareJumpMI(Subtract.self, UInt64.self, IfNB.self, BaseOnly.self, c, o)
}
@inline(__always) private func compareJumpMI112(_ c: Core, _ o: Op) -> Op? {
  compareJumpMI(Subtract.self, UInt64.self, IfNB.self, BaseIndex.self, c, o)
}
@inline(__always) private func compareJumpMI113(_ c: Core, _ o: Op) -> Op? {
  compareJumpMI(Subtract.self, UInt64.self, IfNB.self, AnyAddress.self, c, o)
}
@inline(__always) private func compareJumpMI114(_ c: Core, _ o: Op) -> Op? {
  compareJumpMI(Subtract.self, UInt64.self, IfZ.self, BaseOnly.self, c, o)
}
@inline(__always) private func compareJumpMI115(_ c: Core, _ o: Op) -> Op? {
  compareJumpMI(Subtract.self, UInt64.self, IfZ.self, BaseIndex.self, c, o)
}
@inline(__always) private func compareJumpMI116(_ c: Core, _ o: Op) -> Op? {
  compareJumpMI(Subtract.self, UInt64.self, IfZ.self, AnyAddress.self, c, o)
}
@inline(__always) private func compareJumpMI117(_ c: Core, _ o: Op) -> Op? {
  compareJumpMI(Subtract.self, UInt64.self, IfNZ.self, BaseOnly.self, c, o)
}
@inline(__always) private func compareJumpMI118(_ c: Core, _ o: Op) -> Op? {
  compareJumpMI(Subtract.self, UInt64.self, IfNZ.self, BaseIndex.self, c, o)
}
@inline(__always) private func compareJumpMI119(_ c: Core, _ o: Op) -> Op? {
  compareJumpMI(Subtract.self, UInt64.self, IfNZ.self, AnyAddress.self, c, o)
}
@inline(__always) private func compareJumpMI120(_ c: Core, _ o: Op) -> Op? {
  compareJumpMI(Subtract.self, UInt64.self, IfBE.self, BaseOnly.self, c, o)
}
@inline(__always) private func compareJumpMI121(_ c: Core, _ o: Op) -> Op? {
  compareJumpMI(Subtract.self, UInt64.self, IfBE.self, BaseIndex.self, c, o)
}
@inline(__always) private func compareJumpMI122(_ c: Core, _ o: Op) -> Op? {
  compareJumpMI(Subtract.self, UInt64.self, IfBE.self, AnyAddress.self, c, o)
}
@inline(__always) private func compareJumpMI123(_ c: Core, _ o: Op) -> Op? {
  compareJumpMI(Subtract.self, UInt64.self, IfNBE.self, BaseOnly.self, c, o)
}
@inline(__always) private func compareJumpMI124(_ c: Core, _ o: Op) -> Op? {
  compareJumpMI(Subtract.self, UInt64.self, IfNBE.self, BaseIndex.self, c, o)
}
@inline(__always) private func compareJumpMI125(_ c: Core, _ o: Op) -> Op? {
  compareJumpMI(Subtract.self, UInt64.self, IfNBE.self, AnyAddress.self, c, o)
}
@inline(__always) private func compareJumpMI126(_ c: Core, _ o: Op) -> Op? {
  compareJumpMI(Subtract.self, UInt64.self, IfS.self, BaseOnly.self, c, o)
}
@inline(__always) private func compareJumpMI127(_ c: Core, _ o: Op) -> Op? {
  compareJumpMI(Subtract.self, UInt64.self, IfS.self, BaseIndex.self, c, o)
}
@inline(__always) private func compareJumpMI128(_ c: Core, _ o: Op) -> Op? {
  compareJumpMI(Subtract.self, UInt64.self, IfS.self, AnyAddress.self, c, o)
}
@inline(__always) private func compareJumpMI129(_ c: Core, _ o: Op) -> Op? {
  compareJumpMI(Subtract.self, UInt64.self, IfNS.self, BaseOnly.self, c, o)
}
@inline(__always) private func compareJumpMI130(_ c: Core, _ o: Op) -> Op? {
  compareJumpMI(Subtract.self, UInt64.self, IfNS.self, BaseIndex.self, c, o)
}
@inline(__always) private func compareJumpMI131(_ c: Core, _ o: Op) -> Op? {
  compareJumpMI(Subtract.self, UInt64.self, IfNS.self, AnyAddress.self, c, o)
}
@inline(__always) private func compareJumpMI132(_ c: Core, _ o: Op) -> Op? {
  compareJumpMI(Subtract.self, UInt64.self, IfL.self, BaseOnly.self, c, o)
}
@inline(__always) private func compareJumpMI133(_ c: Core, _ o: Op) -> Op? {
  compareJumpMI(Subtract.self, UInt64.self, IfL.self, BaseIndex.self, c, o)
}
@inline(__always) private func compareJumpMI134(_ c: Core, _ o: Op) -> Op? {
  compareJumpMI(Subtract.self, UInt64.self, IfL.self, AnyAddress.self, c, o)
}
@inline(__always) private func compareJumpMI135(_ c: Core, _ o: Op) -> Op? {
  compareJumpMI(Subtract.self, UInt64.self, IfNL.self, BaseOnly.self, c, o)
}
@inline(__always) private func compareJumpMI136(_ c: Core, _ o: Op) -> Op? {
  compareJumpMI(Subtract.self, UInt64.self, IfNL.self, BaseIndex.self, c, o)
}
@inline(__always) private func compareJumpMI137(_ c: Core, _ o: Op) -> Op? {
  compareJumpMI(Subtract.self, UInt64.self, IfNL.self, AnyAddress.self, c, o)
}
@inline(__always) private func compareJumpMI138(_ c: Core, _ o: Op) -> Op? {
  compareJumpMI(Subtract.self, UInt64.self, IfLE.self, BaseOnly.self, c, o)
}
@inline(__always) private func compareJumpMI139(_ c: Core, _ o: Op) -> Op? {
  compareJumpMI(Subtract.self, UInt64.self, IfLE.self, BaseIndex.self, c, o)
}
@inline(__always) private func compareJumpMI140(_ c: Core, _ o: Op) -> Op? {
  compareJumpMI(Subtract.self, UInt64.self, IfLE.self, AnyAddress.self, c, o)
}
@inline(__always) private func compareJumpMI141(_ c: Core, _ o: Op) -> Op? {
  compareJumpMI(Subtract.self, UInt64.self, IfNLE.self, BaseOnly.self, c, o)
}
@inline(__always) private func compareJumpMI142(_ c: Core, _ o: Op) -> Op? {
  compareJumpMI(Subtract.self, UInt64.self, IfNLE.self, BaseIndex.self, c, o)
}
@inline(__always) private func compareJumpMI143(_ c: Core, _ o: Op) -> Op? {
  compareJumpMI(Subtract.self, UInt64.self, IfNLE.self, AnyAddress.self, c, o)
}

extension OperationTable {
  static func compareJumpMIFunction(width: Int, condition: Int, form: Int) -> OperationFunction {
    switch ((width) * 12 + condition) * 3 + form {
    case 0: return compareJumpMI0
    case 1: return compareJumpMI1
    case 2: return compareJumpMI2
    case 3: return compareJumpMI3
    case 4: return compareJumpMI4
    case 5: return compareJumpMI5
    case 6: return compareJumpMI6
    case 7: return compareJumpMI7
    case 8: return compareJumpMI8
    case 9: return compareJumpMI9
    case 10: return compareJumpMI10
    case 11: return compareJumpMI11
    case 12: return compareJumpMI12
    case 13: return compareJumpMI13
    case 14: return compareJumpMI14
    case 15: return compareJumpMI15
    case 16: return compareJumpMI16
    case 17: return compareJumpMI17
    case 18: return compareJumpMI18
    case 19: return compareJumpMI19
    case 20: return compareJumpMI20
    case 21: return compareJumpMI21
    case 22: return compareJumpMI22
    case 23: return compareJumpMI23
    case 24: return compareJumpMI24
    case 25: return compareJumpMI25
    case 26: return compareJumpMI26
    case 27: return compareJumpMI27
    case 28: return compareJumpMI28
    case 29: return compareJumpMI29
    case 30: return compareJumpMI30
    case 31: return compareJumpMI31
    case 32: return compareJumpMI32
    case 33: return compareJumpMI33
    case 34: return compareJumpMI34
    case 35: return compareJumpMI35
    case 36: return compareJumpMI36
    case 37: return compareJumpMI37
    case 38: return compareJumpMI38
    case 39: return compareJumpMI39
    case 40: return compareJumpMI40
    case 41: return compareJumpMI41
    case 42: return compareJumpMI42
    case 43: return compareJumpMI43
    case 44: return compareJumpMI44
    case 45: return compareJumpMI45
    case 46: return compareJumpMI46
    case 47: return compareJumpMI47
    case 48: return compareJumpMI48
    case 49: return compareJumpMI49
    case 50: return compareJumpMI50
    case 51: return compareJumpMI51
    case 52: return compareJumpMI52
    case 53: return compareJumpMI53
    case 54: return compareJumpMI54
    case 55: return compareJumpMI55
    case 56: return compareJumpMI56
    case 57: return compareJumpMI57
    case 58: return compareJumpMI58
    case 59: return compareJumpMI59
    case 60: return compareJumpMI60
    case 61: return compareJumpMI61
    case 62: return compareJumpMI62
    case 63: return compareJumpMI63
    case 64: return compareJumpMI64
    case 65: return compareJumpMI65
    case 66: return compareJumpMI66
    case 67: return compareJumpMI67
    case 68: return compareJumpMI68
    case 69: return compareJumpMI69
    case 70: return compareJumpMI70
    case 71: return compareJumpMI71
    case 72: return compareJumpMI72
    case 73: return compareJumpMI73
    case 74: return compareJumpMI74
    case 75: return compareJumpMI75
    case 76: return compareJumpMI76
    case 77: return compareJumpMI77
    case 78: return compareJumpMI78
    case 79: return compareJumpMI79
    case 80: return compareJumpMI80
    case 81: return compareJumpMI81
    case 82: return compareJumpMI82
    case 83: return compareJumpMI83
    case 84: return compareJumpMI84
    case 85: return compareJumpMI85
    case 86: return compareJumpMI86
    case 87: return compareJumpMI87
    case 88: return compareJumpMI88
    case 89: return compareJumpMI89
    case 90: return compareJumpMI90
    case 91: return compareJumpMI91
    case 92: return compareJumpMI92
    case 93: return compareJumpMI93
    case 94: return compareJumpMI94
    case 95: return compareJumpMI95
    case 96: return compareJumpMI96
    case 97: return compareJumpMI97
    case 98: return compareJumpMI98
    case 99: return compareJumpMI99
    case 100: return compareJumpMI100
    case 101: return compareJumpMI101
    case 102: return compareJumpMI102
    case 103: return compareJumpMI103
    case 104: return compareJumpMI104
    case 105: return compareJumpMI105
    case 106: return compareJumpMI106
    case 107: return compareJumpMI107
    case 108: return compareJumpMI108
    case 109: return compareJumpMI109
    case 110: return compareJumpMI110
    case 111: return compareJumpMI111
    case 112: return compareJumpMI112
    case 113: return compareJumpMI113
    case 114: return compareJumpMI114
    case 115: return compareJumpMI115
    case 116: return compareJumpMI116
    case 117: return compareJumpMI117
    case 118: return compareJumpMI118
    case 119: return compareJumpMI119
    case 120: return compareJumpMI120
    case 121: return compareJumpMI121
    case 122: return compareJumpMI122
    case 123: return compareJumpMI123
    case 124: return compareJumpMI124
    case 125: return compareJumpMI125
    case 126: return compareJumpMI126
    case 127: return compareJumpMI127
    case 128: return compareJumpMI128
    case 129: return compareJumpMI129
    case 130: return compareJumpMI130
    case 131: return compareJumpMI131
    case 132: return compareJumpMI132
    case 133: return compareJumpMI133
    case 134: return compareJumpMI134
    case 135: return compareJumpMI135
    case 136: return compareJumpMI136
    case 137: return compareJumpMI137
    case 138: return compareJumpMI138
    case 139: return compareJumpMI139
    case 140: return compareJumpMI140
    case 141: return compareJumpMI141
    case 142: return compareJumpMI142
    case 143: return compareJumpMI143
    default: return referenceOperation
    }
  }
}

@inline(__always) private func testJumpMI0(_ c: Core, _ o: Op) -> Op? {
  compareJumpMI(And.self, UInt8.self, IfZ.self, BaseOnly.self, c, o)
}
@inline(__always) private func testJumpMI1(_ c: Core, _ o: Op) -> Op? {
  compareJumpMI(And.self, UInt8.self, IfZ.self, BaseIndex.self, c, o)
}
@inline(__always) private func testJumpMI2(_ c: Core, _ o: Op) -> Op? {
  compareJumpMI(And.self, UInt8.self, IfZ.self, AnyAddress.self, c, o)
}
@inline(__always) private func testJumpMI3(_ c: Core, _ o: Op) -> Op? {
  compareJumpMI(And.self, UInt8.self, IfNZ.self, BaseOnly.self, c, o)
}
@inline(__always) private func testJumpMI4(_ c: Core, _ o: Op) -> Op? {
  compareJumpMI(And.self, UInt8.self, IfNZ.self, BaseIndex.self, c, o)
}
@inline(__always) private func testJumpMI5(_ c: Core, _ o: Op) -> Op? {
  compareJumpMI(And.self, UInt8.self, IfNZ.self, AnyAddress.self, c, o)
}
@inline(__always) private func testJumpMI6(_ c: Core, _ o: Op) -> Op? {
  compareJumpMI(And.self, UInt8.self, IfS.self, BaseOnly.self, c, o)
}
@inline(__always) private func testJumpMI7(_ c: Core, _ o: Op) -> Op? {
  compareJumpMI(And.self, UInt8.self, IfS.self, BaseIndex.self, c, o)
}
@inline(__always) private func testJumpMI8(_ c: Core, _ o: Op) -> Op? {
  compareJumpMI(And.self, UInt8.self, IfS.self, AnyAddress.self, c, o)
}
@inline(__always) private func testJumpMI9(_ c: Core, _ o: Op) -> Op? {
  compareJumpMI(And.self, UInt8.self, IfNS.self, BaseOnly.self, c, o)
}
@inline(__always) private func testJumpMI10(_ c: Core, _ o: Op) -> Op? {
  compareJumpMI(And.self, UInt8.self, IfNS.self, BaseIndex.self, c, o)
}
@inline(__always) private func testJumpMI11(_ c: Core, _ o: Op) -> Op? {
  compareJumpMI(And.self, UInt8.self, IfNS.self, AnyAddress.self, c, o)
}
@inline(__always) private func testJumpMI12(_ c: Core, _ o: Op) -> Op? {
  compareJumpMI(And.self, UInt16.self, IfZ.self, BaseOnly.self, c, o)
}
@inline(__always) private func testJumpMI13(_ c: Core, _ o: Op) -> Op? {
  compareJumpMI(And.self, UInt16.self, IfZ.self, BaseIndex.self, c, o)
}
@inline(__always) private func testJumpMI14(_ c: Core, _ o: Op) -> Op? {
  compareJumpMI(And.self, UInt16.self, IfZ.self, AnyAddress.self, c, o)
}
@inline(__always) private func testJumpMI15(_ c: Core, _ o: Op) -> Op? {
  compareJumpMI(And.self, UInt16.self, IfNZ.self, BaseOnly.self, c, o)
}
@inline(__always) private func testJumpMI16(_ c: Core, _ o: Op) -> Op? {
  compareJumpMI(And.self, UInt16.self, IfNZ.self, BaseIndex.self, c, o)
}
@inline(__always) private func testJumpMI17(_ c: Core, _ o: Op) -> Op? {
  compareJumpMI(And.self, UInt16.self, IfNZ.self, AnyAddress.self, c, o)
}
@inline(__always) private func testJumpMI18(_ c: Core, _ o: Op) -> Op? {
  compareJumpMI(And.self, UInt16.self, IfS.self, BaseOnly.self, c, o)
}
@inline(__always) private func testJumpMI19(_ c: Core, _ o: Op) -> Op? {
  compareJumpMI(And.self, UInt16.self, IfS.self, BaseIndex.self, c, o)
}
@inline(__always) private func testJumpMI20(_ c: Core, _ o: Op) -> Op? {
  compareJumpMI(And.self, UInt16.self, IfS.self, AnyAddress.self, c, o)
}
@inline(__always) private func testJumpMI21(_ c: Core, _ o: Op) -> Op? {
  compareJumpMI(And.self, UInt16.self, IfNS.self, BaseOnly.self, c, o)
}
@inline(__always) private func testJumpMI22(_ c: Core, _ o: Op) -> Op? {
  compareJumpMI(And.self, UInt16.self, IfNS.self, BaseIndex.self, c, o)
}
@inline(__always) private func testJumpMI23(_ c: Core, _ o: Op) -> Op? {
  compareJumpMI(And.self, UInt16.self, IfNS.self, AnyAddress.self, c, o)
}
@inline(__always) private func testJumpMI24(_ c: Core, _ o: Op) -> Op? {
  compareJumpMI(And.self, UInt32.self, IfZ.self, BaseOnly.self, c, o)
}
@inline(__always) private func testJumpMI25(_ c: Core, _ o: Op) -> Op? {
  compareJumpMI(And.self, UInt32.self, IfZ.self, BaseIndex.self, c, o)
}
@inline(__always) private func testJumpMI26(_ c: Core, _ o: Op) -> Op? {
  compareJumpMI(And.self, UInt32.self, IfZ.self, AnyAddress.self, c, o)
}
@inline(__always) private func testJumpMI27(_ c: Core, _ o: Op) -> Op? {
  compareJumpMI(And.self, UInt32.self, IfNZ.self, BaseOnly.self, c, o)
}
@inline(__always) private func testJumpMI28(_ c: Core, _ o: Op) -> Op? {
  compareJumpMI(And.self, UInt32.self, IfNZ.self, BaseIndex.self, c, o)
}
@inline(__always) private func testJumpMI29(_ c: Core, _ o: Op) -> Op? {
  compareJumpMI(And.self, UInt32.self, IfNZ.self, AnyAddress.self, c, o)
}
@inline(__always) private func testJumpMI30(_ c: Core, _ o: Op) -> Op? {
  compareJumpMI(And.self, UInt32.self, IfS.self, BaseOnly.self, c, o)
}
@inline(__always) private func testJumpMI31(_ c: Core, _ o: Op) -> Op? {
  compareJumpMI(And.self, UInt32.self, IfS.self, BaseIndex.self, c, o)
}
@inline(__always) private func testJumpMI32(_ c: Core, _ o: Op) -> Op? {
  compareJumpMI(And.self, UInt32.self, IfS.self, AnyAddress.self, c, o)
}
@inline(__always) private func testJumpMI33(_ c: Core, _ o: Op) -> Op? {
  compareJumpMI(And.self, UInt32.self, IfNS.self, BaseOnly.self, c, o)
}
@inline(__always) private func testJumpMI34(_ c: Core, _ o: Op) -> Op? {
  compareJumpMI(And.self, UInt32.self, IfNS.self, BaseIndex.self, c, o)
}
@inline(__always) private func testJumpMI35(_ c: Core, _ o: Op) -> Op? {
  compareJumpMI(And.self, UInt32.self, IfNS.self, AnyAddress.self, c, o)
}
@inline(__always) private func testJumpMI36(_ c: Core, _ o: Op) -> Op? {
  compareJumpMI(And.self, UInt64.self, IfZ.self, BaseOnly.self, c, o)
}
@inline(__always) private func testJumpMI37(_ c: Core, _ o: Op) -> Op? {
  compareJumpMI(And.self, UInt64.self, IfZ.self, BaseIndex.self, c, o)
}
@inline(__always) private func testJumpMI38(_ c: Core, _ o: Op) -> Op? {
  compareJumpMI(And.self, UInt64.self, IfZ.self, AnyAddress.self, c, o)
}
@inline(__always) private func testJumpMI39(_ c: Core, _ o: Op) -> Op? {
  compareJumpMI(And.self, UInt64.self, IfNZ.self, BaseOnly.self, c, o)
}
@inline(__always) private func testJumpMI40(_ c: Core, _ o: Op) -> Op? {
  compareJumpMI(And.self, UInt64.self, IfNZ.self, BaseIndex.self, c, o)
}
@inline(__always) private func testJumpMI41(_ c: Core, _ o: Op) -> Op? {
  compareJumpMI(And.self, UInt64.self, IfNZ.self, AnyAddress.self, c, o)
}
@inline(__always) private func testJumpMI42(_ c: Core, _ o: Op) -> Op? {
  compareJumpMI(And.self, UInt64.self, IfS.self, BaseOnly.self, c, o)
}
@inline(__always) private func testJumpMI43(_ c: Core, _ o: Op) -> Op? {
  compareJumpMI(And.self, UInt64.self, IfS.self, BaseIndex.self, c, o)
}
@inline(__always) private func testJumpMI44(_ c: Core, _ o: Op) -> Op? {
  compareJumpMI(And.self, UInt64.self, IfS.self, AnyAddress.self, c, o)
}
@inline(__always) private func testJumpMI45(_ c: Core, _ o: Op) -> Op? {
  compareJumpMI(And.self, UInt64.self, IfNS.self, BaseOnly.self, c, o)
}
@inline(__always) private func testJumpMI46(_ c: Core, _ o: Op) -> Op? {
  compareJumpMI(And.self, UInt64.self, IfNS.self, BaseIndex.self, c, o)
}
@inline(__always) private func testJumpMI47(_ c: Core, _ o: Op) -> Op? {
  compareJumpMI(And.self, UInt64.self, IfNS.self, AnyAddress.self, c, o)
}

extension OperationTable {
  static func testJumpMIFunction(width: Int, condition: Int, form: Int) -> OperationFunction {
    switch ((width) * 4 + condition) * 3 + form {
    case 0: return testJumpMI0
    case 1: return testJumpMI1
    case 2: return testJumpMI2
    case 3: return testJumpMI3
    case 4: return testJumpMI4
    case 5: return testJumpMI5
    case 6: return testJumpMI6
    case 7: return testJumpMI7
    case 8: return testJumpMI8
    case 9: return testJumpMI9
    case 10: return testJumpMI10
    case 11: return testJumpMI11
    case 12: return testJumpMI12
    case 13: return testJumpMI13
    case 14: return testJumpMI14
    case 15: return testJumpMI15
    case 16: return testJumpMI16
    case 17: return testJumpMI17
    case 18: return testJumpMI18
    case 19: return testJumpMI19
    case 20: return testJumpMI20
    case 21: return testJumpMI21
    case 22: return testJumpMI22
    case 23: return testJumpMI23
    case 24: return testJumpMI24
    case 25: return testJumpMI25
    case 26: return testJumpMI26
    case 27: return testJumpMI27
    case 28: return testJumpMI28
    case 29: return testJumpMI29
    case 30: return testJumpMI30
    case 31: return testJumpMI31
    case 32: return testJumpMI32
    case 33: return testJumpMI33
    case 34: return testJumpMI34
    case 35: return testJumpMI35
    case 36: return testJumpMI36
    case 37: return testJumpMI37
    case 38: return testJumpMI38
    case 39: return testJumpMI39
    case 40: return testJumpMI40
    case 41: return testJumpMI41
    case 42: return testJumpMI42
    case 43: return testJumpMI43
    case 44: return testJumpMI44
    case 45: return testJumpMI45
    case 46: return testJumpMI46
    case 47: return testJumpMI47
    default: return referenceOperation
    }
  }
}
