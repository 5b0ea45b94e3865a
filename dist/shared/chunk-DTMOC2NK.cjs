var __defProp = Object.defineProperty;
var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
var __getOwnPropNames = Object.getOwnPropertyNames;
var __hasOwnProp = Object.prototype.hasOwnProperty;
var __export = (target, all) => {
  for (var name in all)
    __defProp(target, name, { get: all[name], enumerable: true });
};
var __copyProps = (to, from, except, desc) => {
  if (from && typeof from === "object" || typeof from === "function") {
    for (let key of __getOwnPropNames(from))
      if (!__hasOwnProp.call(to, key) && key !== except)
        __defProp(to, key, { get: () => from[key], enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable });
  }
  return to;
};
var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);
var stdin_exports = {};
__export(stdin_exports, {
  pythonsOf: () => pythonsOf,
  readme_default: () => readme_default,
  toolCache: () => toolCache
});
module.exports = __toCommonJS(stdin_exports);
var import_chunk_6CJDLMRJ = require("./chunk-6CJDLMRJ.cjs");
var import_node_crypto = require("node:crypto");
var import_promises = require("node:fs/promises");
var import_node_os = require("node:os");
var import_node_path = require("node:path");
var import_promises2 = require("node:fs/promises");
var import_node_os2 = require("node:os");
var import_node_path2 = require("node:path");
var build_default = "# Made by scripts/lock-tools.mjs from build.in on 2026-11-21\nbuild==1.6.1 \\\n    --hash=sha256:51cc11666391ab6f092070437ac747002ff46f3e4113a3622177ee6b488bfc53 \\\n    --hash=sha256:ecd351a4be9d35a9eaaba244a7687143c9c7d4aea6ac964e7e7ddab20cbcf4e7\ncolorama==0.4.6 ; os_name == 'nt' \\\n    --hash=sha256:08695f5cb7ed6e0531a20572697297273c47b8cae5a63ffc6d6ed5c201be6e44 \\\n    --hash=sha256:4f1d9991f5acc0ca119f9d443620b77f9d6b33703e51011c16baf57afb285fc6\nimportlib-metadata==9.0.1 ; python_full_version < '3.10.2' \\\n    --hash=sha256:ab830580bc0ef3db61ce8fae716389e5462b67e033018bab6d8f80ef17172f99 \\\n    --hash=sha256:bba5600596a7e21f3eef53281cf28d6a5195634d2f2b78ff9501a3272c6eaab0\npackaging==26.3 \\\n    --hash=sha256:94edc256424af38762eb31306eed28beb9f0efc50a8837492c9d6fd6004aed79 \\\n    --hash=sha256:d7193f7c8e4e93f444fde0262bf90af30e16fa0ad0ad44cb553c87339b23cd1c\npip==26.3 \\\n    --hash=sha256:6c36ae7da8695be67e3cd9f7d87919667ced53f57ce2ede75d89b5912ed2bc4c \\\n    --hash=sha256:f3b60b20ffaadd4415ed7957212a38ac63fa4c5fa375bd0f4a797777940fad13\npyproject-hooks==1.3.3 \\\n    --hash=sha256:5fc53fdac9f7bd63fbcdc868fb5f90b4784d78a53a3d3388cd738b807441a20b \\\n    --hash=sha256:defda19b854fa0d3bd4f76ea4ddcba8abd7dcfcdd585a6690ade050744fc5f43\ntomli==2.5.0 ; python_full_version < '3.11' \\\n    --hash=sha256:069435bd5480429b98c5e5afb02ab21c219b6f0064680671c6dc0d46817346ea \\\n    --hash=sha256:0dc598040da8d42cf20f0be588ed7004f46db12a0ac6c32e03a59dccedaaadcd \\\n    --hash=sha256:1245a6638fc4bb0a60af38a7d45413db34a13842027c77597c712c998c62fdf0 \\\n    --hash=sha256:19b0dd8749f4ea2f112c5fcfb3c5248390c899d7e2e173f1d91abee1fa0ff391 \\\n    --hash=sha256:1f4a40d03fb9f63424f0979855bdeaf44dd7696b8d59501822c10ed30ba532df \\\n    --hash=sha256:20aa36de8f2cf87237143bc1fa1aae8d6612c09118f4da21c6a684db5dd1f6f9 \\\n    --hash=sha256:21e4cae4114aba25aa0d4f85cdf486d290fb35c0954d7bba536248da64d43066 \\\n    --hash=sha256:22185fad8a1e622f064e78008018a0dd3323550dcb479cb7a1d296888d74024f \\\n    --hash=sha256:2419c2a189551987b59d80e63ec355671283336f41c6b9b89462df679c7d0c57 \\\n    --hash=sha256:264507556cd8b8c8e7c6ee037cdf443a463f03f4c958e57195e3d369711b8ff6 \\\n    --hash=sha256:32a7b79ac57a2e83670ce329ccf675798bc5a2094783a63676866b70503f2e2b \\\n    --hash=sha256:3f89d10c1ff6a38d992c27fc8a4816af71a909e08a40ec66934240b1e74347c3 \\\n    --hash=sha256:463b16086865b97facd8d0b3fb4cb7c544e3f58d2a69dc3113d6db9653fdb043 \\\n    --hash=sha256:49096930c8d886c9bbdab62d2d0d17ce823ddeea522309a190b36245d5b49e01 \\\n    --hash=sha256:521345fd1f19d45b8df87657aaa38b6f2ca3800059fadf428e7ebf479a383646 \\\n    --hash=sha256:57b1c3b01fab802e2899bc3d168dca320e14165e2fd9fd584760fb4ca5826859 \\\n    --hash=sha256:5d8bac3d603c97e6854424e5b2b5b741bdbde387e09f162fb0446812b4a8362b \\\n    --hash=sha256:610b27d99f28ec5f191c7064a48f3ddb179a1fe6ca73d571483ae859f57b605e \\\n    --hash=sha256:61ea1ebe1e55a34ea8199cc8dbff398d35027b82271c8ac4802fd3a1fd5b1bcc \\\n    --hash=sha256:62fc1bc8eb03e3a9cadfca713d65614ed8e09d974a283295ffe3a831976b4dc5 \\\n    --hash=sha256:6664b7ae7af7294256c53960a6103077f4914cec8ff98479c352f622c6f6b2f0 \\\n    --hash=sha256:667e521b37a6c5ccaa044202c235b530f90177ffe2cd4a64ecc213c7dd535feb \\\n    --hash=sha256:69491c143d2fe063046e0301e62a810bed338fa4d1ce0fd870c27dc1e09b0d84 \\\n    --hash=sha256:6cf74416bdc94ae458b14e37286c1073081850ac8459a00d0c5efef5d44294c6 \\\n    --hash=sha256:6e95c7614e705bfe2b04b27aa124adec59752d15813df37e2156747cab3a006b \\\n    --hash=sha256:6f041843c4d3a37245c0c056fd955b186bf8b1fb85690cbe40b81230891dc34b \\\n    --hash=sha256:752e8b1aa6a4367ef8bf6a1a1e005540f7ed055ba36d7193796812ca5404eb52 \\\n    --hash=sha256:75dbcde8751b0a960aa3de173aa5e894d590755c6d7758b7e774c06f1dc3cbdd \\\n    --hash=sha256:7ac2027d37c3afbdf4bdd377f2676f6f1d2122a5be1f1137b49dced590b37e75 \\\n    --hash=sha256:7ad1ea345759240d6463efa0ed1c704402752e49aa21476620738d74d72d8aa1 \\\n    --hash=sha256:86665cee9c4835b7a7f1e8ec2c719b5258d4dc782887aded5a8ae7352a96843b \\\n    --hash=sha256:8ff3a2ca028c7eee0c777f9a092038d0a594a9fa04e215f929a22c329e2cb142 \\\n    --hash=sha256:91294a9fb94a75542f6e46e4a2ae709bd8d9b51134098cae5cf3bea5478b6d03 \\\n    --hash=sha256:943276cf269e0071948d9ff697159c1735e623c1151d88abb09b74659ef0cbea \\\n    --hash=sha256:96243987194634bd411066ce40c952e108f86af04db533ecd8ac3ff2a85b1885 \\\n    --hash=sha256:984012f71908165449a951de2050d52f276bfe3aa5d5f570f63ddad814370374 \\\n    --hash=sha256:9b03d7dc168353b4132965bde20feceabaa470e570c6f59660dfae59b1f9eeb3 \\\n    --hash=sha256:9dbb18c1cfb2f6517942fc9314437f66aa06d94436ffb1f06102ef3572f35276 \\\n    --hash=sha256:9ebf8d19b17bd0daeb7b7dec81a946a439b753942fd0210d6e96c532249eea6b \\\n    --hash=sha256:a525685c2f97da40762b8695eb7aa0af4c8344ca1905c73e4e29cb04d34607dc \\\n    --hash=sha256:abdbf6313b8d9efe157edeb7ab6eae4de064b1300ad31abf73755154b30abe68 \\\n    --hash=sha256:b69564772b5c8f22ea5f498dff08cfa825045b4d4c4400529000bdf818aa3b2a \\\n    --hash=sha256:b8ade5023067f99fe72b88accd30d0ea05a158e9e32a11f124e731ea9695313f \\\n    --hash=sha256:bbaefc84548d754be821bba7c4141c4787dda182f9e77f2f87b71213529efa7b \\\n    --hash=sha256:bd05de8c1698f8413dd7d869492693a0bf2211543b787ac78cd5e7536af1a6d7 \\\n    --hash=sha256:bf0b5e8e0f68ebb494356e577c06c139161efd8d3b9050f93b39b7c26cc54ff0 \\\n    --hash=sha256:c414be4ed9d3cac80c42e348fa5a956117d1a48227f48026e31f59cb4a7671eb \\\n    --hash=sha256:c47300f9bf791808f77d82747691c4bb09cb14bdf3060cca99b42cdc4361d5a7 \\\n    --hash=sha256:c4dc1c1781f2f716de763d1e9a7b34c6a894e167e291c7c5d16c72f7a9538545 \\\n    --hash=sha256:c804ae44fe7b4bab5da295e4f980a1ff04670bca9d23fe0a4e887e08ebd741a8 \\\n    --hash=sha256:cfac177ebd6236003846ea339981f71457cb6eb748f23381eb257e45092e3980 \\\n    --hash=sha256:d2ba24db8a9376921b5e87b4762b9adb0f3f1deaea68f2b8b0bb2c11efb9c3e7 \\\n    --hash=sha256:d3182ee2d887e507bd67319a0a61105d1dd33facc111329559a233b772c1a105 \\\n    --hash=sha256:d747252933c8a65ef6bd8da0fbb7ce28a90eb6119d8cd00772cd528aa07b68d5 \\\n    --hash=sha256:d7e369fd63331746182360977b1892bfc215476a30d61612d732425311639f56 \\\n    --hash=sha256:e12bbcd32897272fb05929110362ae9ff4c1b9bb26bd9e971e71dcd3275b4c3d \\\n    --hash=sha256:e7ad033e27a516a233bea839cdb77b80146facb3b4f40bf02cd0cac165cdd5c2 \\\n    --hash=sha256:e9e15b4a6c7dd6b85b5fbab29488a73f1f70de516942308daa266bf0e0aeb0d4 \\\n    --hash=sha256:ed53f7e89bb04f6d9e8e7799112360b0c4d5cbff067de0814c98c37c39b920f7 \\\n    --hash=sha256:eff8babca5a7999bc137acbc7482a8b7e17ffca5075ab41f5d770ab408c7bfef \\\n    --hash=sha256:f15e3e0b835a6d68b10c86bf80a3149780498d6911c93c3ffd1861d19f9200f1 \\\n    --hash=sha256:f3fcbc57b1791fa6cbe5d8434179d51de12be1a4811469529f47f6e7487a2571 \\\n    --hash=sha256:f4b653094e18f9031102d3a1da5c729c8f222d85225b18037dac621695e46e1a \\\n    --hash=sha256:f79203b3965b4000e91808aaa7c040206093f2b8bf86f455982f2274c9ccf442 \\\n    --hash=sha256:fd4dc129784e0c5335bd4e61dfcc4487499a013419e655cf2da1d091b7e0efdc\nuv==0.13.8 \\\n    --hash=sha256:0b3e8b1a4f5e405e31e2ff33de8af4744831e9f7338539671efbd8c3c94e791d \\\n    --hash=sha256:0ec33661a14e38dea8dfb18167d2a4a5c7fe3d476c62dd8eb6acf5f378727201 \\\n    --hash=sha256:13050c64530a1ccfc223af0306a8152d41c0d36ea63bc19161221ca65dfe480a \\\n    --hash=sha256:29451c60f5e8b07403e0a175d5229efc36b0289b34143ff4aaa499a5dd52553a \\\n    --hash=sha256:5337c30bb893b4f9ce0ceb921ba2da0d13f649da644f40ad3bef84083bef0203 \\\n    --hash=sha256:55c0b405e75dea1d1c53efc9a8e0725f4031be0e219ec2a08b15d78ece9a616a \\\n    --hash=sha256:5ace7ec339798aca31be51a75fa7c1544fe84e02fadd17a9fa3324813bbaf237 \\\n    --hash=sha256:62b6943c7fd64fac6854f780bea6e0359e5a5bc3241f83ee357bb38276afac49 \\\n    --hash=sha256:63d807451e63c8d21b1b33c945af16438ac9d8ffddc59b31ce69c692135891f5 \\\n    --hash=sha256:6999618363d03a0a085a9491db319e00b461dbda205db06ef1fd55dfcbf6472b \\\n    --hash=sha256:86f1319f851e645bc295bb921e6be19beae7e69216c75ae809010ca7817393aa \\\n    --hash=sha256:87614f62b09e3571593ffe01bf2e1dccb8df928a8423324dba80c6d0e33060eb \\\n    --hash=sha256:9cf0b7b12f13da6ab1c85694ab618d97a2bbd0c904cdea7f0172fb1dd768b9d5 \\\n    --hash=sha256:b26fe533dc6153787e40443b7d9428ed41349127bff36a954ec82c48be01ded9 \\\n    --hash=sha256:b4184029b1b7c54409b9cd4372c73a36ef9c2d1d7cf3b0aca59c8b1932f041dc \\\n    --hash=sha256:b7124ca1956ec2e476a1003ea5715a15f0266afaec37f4dc9c6972ba8183e6d1 \\\n    --hash=sha256:bfcaada3989c7716ad4b58673cd1413fad4fdc6b2e446f9553db0ef18da20850 \\\n    --hash=sha256:cfbc13020a64cdf2f116d2936824c38edbf41e5c07f1ea291baf02e31ebf3ed0 \\\n    --hash=sha256:e18a57b8b352eb7c8feb317b9f6f533c8f0ad9673fd6cf34bbe3cf1a9f6a8984\nzipp==4.1.2 ; python_full_version < '3.10.2' \\\n    --hash=sha256:b30cb6cd253122169c47de245ca24a86bac2a5d3802ba15bf7ba6414eb9e144d \\\n    --hash=sha256:cf474b90b07ea932637e17c6b9479de2b2882900b0d311bdaf4f5c000a15a97f\n";
var clock_default = "# Made by scripts/lock-tools.mjs from clock.in on 2026-11-21\ntime-machine==3.5.1 ; python_full_version < '3.11' \\\n    --hash=sha256:03ae7e486fbeda7750b4490cde8101a1b0e3f7073e9e502aeda863cbc250eb68 \\\n    --hash=sha256:075cc8ff3bf229d96bc7adb8b26be6b1021ee0a5213efe4f57898cda3a3bd766 \\\n    --hash=sha256:080030169c275b40522e85b6a0a86a02a97e4369ae118c49682b455a0e67d802 \\\n    --hash=sha256:091bd22bf9dbf297dbff35b688b7667b37a30ab7c1f5831b0688e9ddd2321386 \\\n    --hash=sha256:0cb9cd81a98efc6dbe1fb9b0197953955369297000c9c8d09adaf0746950a498 \\\n    --hash=sha256:0f5012ac22f86366b8afd1aa01162f8ce6a7228a23a39168c7039c5cbdb9b08e \\\n    --hash=sha256:1990c1a3234d1df441ce084618b68d3c4a083f17dea4fd47adcf68d6668b507b \\\n    --hash=sha256:1b3575d91df2325270e0ae255253e7ecb5f3add4b83d3a01b8c74e02c26470a8 \\\n    --hash=sha256:2250eba37ebd82fe7235f13fc863f2ad21e02aa6fe3c9d3035acb4e82f321e38 \\\n    --hash=sha256:27095e90a2b42c2979f40146feb1bbf077dcf6a610889ae5dc36fa015e4fe2ef \\\n    --hash=sha256:2dc5d12a355e4ab2103f3527f014eb2c7fd50693f3f176cd7750c5f6f83b7e86 \\\n    --hash=sha256:2f7315ea64cd81405ed17c4a9835d8762a28a1471dae709b5c7d8680cd5495a9 \\\n    --hash=sha256:2f935a9beef5e31b7cd71ac600ded551c10a748177e679bbb2858b4aa907b509 \\\n    --hash=sha256:3138159b26ca711991b87b4141e089ee5ce5fe7db4958612271fffd0d4209081 \\\n    --hash=sha256:31aa239f2e02ec71682eadbf387d43bfe372b9409ff0dd148eca19d736402c73 \\\n    --hash=sha256:36c1b8790ab98103184d61866feb944589957fb30f9e6e05856012787ea3aea5 \\\n    --hash=sha256:3e00130b5305f3d06661a04734a7284c1445b454d22b7ff2b3bd534508fb8fcc \\\n    --hash=sha256:4a0c375c0dc8a3f56a30bf044da2437ae4f869e1ba1c0ea9eb9d279e8174ec41 \\\n    --hash=sha256:4e191c3e845c5dbbac36513932db1026a43a136dde2e18ef4bc81f419c4d81dc \\\n    --hash=sha256:54bc68d0bbdd1b903c8d46cb0d42b4da7a50391dde4aa644b77e2480083a479d \\\n    --hash=sha256:54c7f0c5afcd4f6fed8e2f83cb2e7f695231c426e7364f452976af9000608ec0 \\\n    --hash=sha256:5b1cd9c4429c2c4e341bee940166c59c030104afa6a99ba7053c118092dd9cff \\\n    --hash=sha256:6001f4802e0eab1d62e1a74ab7d25f64816ba77671d04e55ba75bc139f636ff1 \\\n    --hash=sha256:619fc95eef5124da85c2d4e1e64c2cfb830264547f16c9074eefd29bce28f754 \\\n    --hash=sha256:63c3f74787b96066e737408d679a6a75b750e6de30c276609e99f13c0a12e271 \\\n    --hash=sha256:66b1c8848794ac83551c643283497fd1ed9dff19b20e86e474fc15a8032e5886 \\\n    --hash=sha256:687ede95d69ad67eec4503cf077d56bb06e62507f769ce87d384e60d1edd3d7e \\\n    --hash=sha256:6eb740c4d6fa982bcb773c693903807ac64641c1f14a6d1adc53b9bd582ab2ff \\\n    --hash=sha256:6edb56e4a41b2d717f28fbdc04ac3fc7cff43b2f573e88189d67650680eb672e \\\n    --hash=sha256:714b27fa2a2d0cde33fe363a42f3eb477078661fa0ecfae185de67e1c9348c1b \\\n    --hash=sha256:73632a71eb038477a13212026f4ff26e0eb0208ee45268c345a9b97a5e102814 \\\n    --hash=sha256:759ec7a3d175ae3b468ec5b7e426a8d0d85f05e543e5aefa20dc99d95fd87535 \\\n    --hash=sha256:811916fec2ed38c02f6bcbfdfb6d57df7dc019ded640b2eaf06ccebbcdf81599 \\\n    --hash=sha256:86014c719210389bcfddebd29be3da34651866a7b516648a18f310aaf994b069 \\\n    --hash=sha256:877f087965da40e1858be3077d990ce26404eb1a159b438252b69fe6de897768 \\\n    --hash=sha256:89d4a895af01d5fcef106e09d3b966be3fcb02b41bcbf901962b8bd37d65456c \\\n    --hash=sha256:8a39af6fad7115e2c9d0deef287645260b096919d8918d52191d80ac31e43525 \\\n    --hash=sha256:8dc65728653643b742ae5ad859d4cc50fdc456533b23c942ea4011aa99b1e67f \\\n    --hash=sha256:991c4bc4b4a20a96355672065bafb2e517209de09b83d4ac92efe223632a713a \\\n    --hash=sha256:9f1704e632dd05d93b2c350e9b317ee138071ad7ce53f38e5e06b8543d0764c0 \\\n    --hash=sha256:a1e9423f9c03a8076d67c644c6d4dbe15f6bfc5174f928fa34a84ffb2fdbd7c6 \\\n    --hash=sha256:a6415979fac70c7142cfb7d863a118ba2d8c45a96c8d6efa311c9751ec270486 \\\n    --hash=sha256:a6b409d92cca522c0c1d0ce51894803dd2997054004c4d50273a1d748764749c \\\n    --hash=sha256:a8d00c6a3daee89345d8f4cfb7022d81e1315bb85b2ec041a6b410ac56cb3c01 \\\n    --hash=sha256:af8f4a7d729c0d8700d826a5c6befef73010ca0a92fb19ac987d040fbca896e2 \\\n    --hash=sha256:b68b8f472ea34b4ad0e927777dc8aa49bfac77526571de40e358d1d5f5fa99bd \\\n    --hash=sha256:b784ec07e978e7f504378302833ecb487b9007218fa5344c1346dd1be4904770 \\\n    --hash=sha256:c0a865aca362e645947159f2e0e3022131e591ba113b95f2b355410c36ddcd60 \\\n    --hash=sha256:c615f45b3668fa2ccd4ad2b81899d22efe4e33d23b3540283922796de57ad37c \\\n    --hash=sha256:cd9252e190b2c6079fd3ec9a7afc26fd26008fee1dc9940714e7d4755668b7ea \\\n    --hash=sha256:cf1b835219b61565bdc4e2bdb268b3f42a6b4443a0af4060260f65c7b3bdb781 \\\n    --hash=sha256:cf65e70122e4d6feea6a42c0ff27ade4c90d5ffaf1aaae65fc2160161d6c2b70 \\\n    --hash=sha256:d2f9761060f914802ed27797c3b311e992e13c5df3982c2450770d121a76803f \\\n    --hash=sha256:d4cea8ed128c65fe262cc216a4f46fb6080b745a3013baba188e45992ce673c5 \\\n    --hash=sha256:db35ff86b4137f16cc004e40e47e34c6f5aa0b7463a520008aabf06ffac62b75 \\\n    --hash=sha256:db80ab6d055a550d5c83f4f55d7c9918fc9531ca3f036c95db02ce266b36ac11 \\\n    --hash=sha256:e49e9ff451a645906d621aba4fb2d22e334215230a94e0e582d67b33e24970fd \\\n    --hash=sha256:e5dbc1ffa96ff9100c617024d9119a27046f531c71839eaebd7ad8bb3542d130 \\\n    --hash=sha256:e9aeaee418b1696b01edc8015b33c2aa746619ca0ce6ebcbc941363ad73b8464 \\\n    --hash=sha256:e9f54dc0f10093581c63d2eda7f4993c447232260b8120d8f7c196dd4c6c66af \\\n    --hash=sha256:eb2c50404820fde8bfc6a0713b2a0b8eabececfecefde3a5847ae8006037829f \\\n    --hash=sha256:ee142848d6f51e719d23d233ae381fb7f1db12bffee1dbd4ed7eba9e0d81ea39 \\\n    --hash=sha256:f1baa36df51e750a9fae86f32dc8f92915ebd26dbebd4c61dda28ae46ab8faf7 \\\n    --hash=sha256:fbf8272e461ea311b9feff10021b4a735d6c0076569fb860bda49358ac8b1dee \\\n    --hash=sha256:fe970adb31deac67a6f7a1dee2a7a8d0cb4c8496a0dd87c7c6e2430fc767d565\ntime-machine==3.6.0 ; python_full_version >= '3.11' \\\n    --hash=sha256:036d497e365a91d1a22de7604e5c3ac0dbd23c2146edc5224b6352b342da8280 \\\n    --hash=sha256:04fbc338dfa29fc0d52488fc75b058fe3c1031af9962970f193a67e99d828f90 \\\n    --hash=sha256:0daf90d01ca27b80087b061fcc9c1416bb743217d8da256f3403859cd8193268 \\\n    --hash=sha256:17ac49ce4dacc60dadb3594bd67d8cd23438fa1e4c94b7fe2544a18ff40585d0 \\\n    --hash=sha256:20b446b451a317e7ee326593430a8e536eec0e2bcff8082b3ae7c7d33cff8d43 \\\n    --hash=sha256:2532a5be0881b3ef1ec0a5ff7506a361aebc740ac866b44b8ef21067f7d82d93 \\\n    --hash=sha256:25b75baa8c7a2d855caa55ea7936b41cef328124232115c9de0d3eeb9119cfed \\\n    --hash=sha256:25b864f5f0a2ee778e8800926a426403e4bcf5f0a2020ccc969e7bb9d8880e20 \\\n    --hash=sha256:27eb27c0d1dc8a8547fe216aae8a6b7b223f8a620c78fdf746d81fea10a19d16 \\\n    --hash=sha256:34f47752e27df515320d2fd916684044058ce7edbf3c5988fe2ec8479d7c94c5 \\\n    --hash=sha256:426c7cc6952af830960bda4fb1fc1ef0d735a016dc21b3fbc90fa57888e27953 \\\n    --hash=sha256:42b6851d89cf3a3bf25d914751b25b0f5cf1f163dfa5a3008e81986727ee1c18 \\\n    --hash=sha256:45a80b0a209572573d1c6d6a6020ceaea9b353f6c579a89d07be92977e3250c6 \\\n    --hash=sha256:4c027a938943a5f58124aac018016ffe50212d9f92be508251753764fef744fc \\\n    --hash=sha256:54796a60776155c1004cc45dcde34130cf2c290caf1f93b6a731bebd2ddd3e72 \\\n    --hash=sha256:56a8352426af637b1bf73f8dd0c218470b09934b62e16d7c8ac2bc96980792c8 \\\n    --hash=sha256:5c0a522b466b396aaed15a4f812b63c9ba2fb5126b3a339464ecdd7ed4760fec \\\n    --hash=sha256:5fa1eae8aa0d435cd88fdc4626e67735985cec2d43ca9316e5622db82beda6a1 \\\n    --hash=sha256:658c8864d9e2e8a94ccf3d580153a76be0cf09aeb0df5059beb74b65036ee94a \\\n    --hash=sha256:667b4bd284ac7d0403e074bcb22f0725304e41ce2833ef653a252269e691b556 \\\n    --hash=sha256:6962f1b7bb0ca7c1676bec287a6e23f3bf51d0eaf8df6fad3994e77df7fcf59e \\\n    --hash=sha256:6b5bedbe96f6af9a1b66547ab077575eccde601f1f8aa9e67497172d82c58d05 \\\n    --hash=sha256:6dd9aa87aa30f4d23dbeacd7a5753efcc517f121d505098213c58bf6210d5622 \\\n    --hash=sha256:73804ab0191b808f3e5e8d35a937583c8d9becd2fe6fd12684464cf72a4317fe \\\n    --hash=sha256:7986186773d8e225b0d950729d8014179368e966277a20fe3c0522eb2bfec133 \\\n    --hash=sha256:8116e2a534c84743cf7125acb1602d7e5ed30f1a3121538d31320e755f819c8a \\\n    --hash=sha256:8d1a20a35cc39654c28d725849fa3943e55b345cee6da3fd4499f625ae6f1e49 \\\n    --hash=sha256:8eb28dcbbc30a1a2dd1d552063ff5ca5d47685dfebff6677095f2a924c8a4d51 \\\n    --hash=sha256:92dfc900bbd50d239ad311473ada2201acdca3c3e14562692fd2e31489b57e24 \\\n    --hash=sha256:93b2cdb5ccc53b01cac455ffe4d70f2761b75f46e514193f579c015c6a36f23f \\\n    --hash=sha256:9685e6ca5a3eadd26e6a5a89aa2fd4e5d2c0d432cc7db90ec97dca56586860f6 \\\n    --hash=sha256:97a5d129078edc89b53b6aa48ce321065090d65342c2393fd76dc8c7acf95d3d \\\n    --hash=sha256:a5dbf1d2e404a74b294de66f4e8df0339a5bfae5681d8429555a1e955b022a5e \\\n    --hash=sha256:a6210123b554125ab17b2e23afd7c9b3862547a0ef2bfbafc1a2ecba4a139936 \\\n    --hash=sha256:a7beeb38f5e35ba90eb1c8185f30d3370ed3c71c613bedcf3eee15b99366baf5 \\\n    --hash=sha256:a8cbf4a1f8e6d8f0171747354007568b356d99a90ee30f14c58b87ebdb82bb06 \\\n    --hash=sha256:aa74f3064d631f26687a9b9996a13177e3aaf8c253558ea077e7ef716a391763 \\\n    --hash=sha256:ac201f2e021d6658d5179361ca08451ad1ee78121c7d9fd482d17350740e55b0 \\\n    --hash=sha256:b08ba7399fe889157fc9ff37b09327c1cc2b6dc430a30281e500ce7ef068e1c1 \\\n    --hash=sha256:b12af83658aee27c55e7a5ef86a4b5e7cbb398987767ce40cf3140496b88d24c \\\n    --hash=sha256:b3a22eebbfeff1c5ea2e2fe2f8fb9b46818c8a4dcf1f5f699fe4b6a8d8958611 \\\n    --hash=sha256:bc5588b7bce73f519e434fb7107150ee2df8d3b1090c249ddef0adf7b19f63ff \\\n    --hash=sha256:bc880904436c384d2c1b44c483682b33fb05804c4c775645ff4508604f2e6c47 \\\n    --hash=sha256:d08cfae8b47cf680144d5befaade6d7e5e4782856b407277283ed944cbb4419d \\\n    --hash=sha256:d1f0bb9627216bfe775646c2c4059227fbc0babd7b602fb01e88bf911baf51db \\\n    --hash=sha256:d574dd2a184c3ffeb21b9d917e937a89bb55db05fa049fcf0006ddfa59b17434 \\\n    --hash=sha256:d7a5a57561b81114282ae422ad3ecb0db890fff3a5d6513d2a13067ebab42c9e \\\n    --hash=sha256:dd4daffe3af67ab46f50ac8bf9b81a2f6e8fed44a0968b2910e0df14581d8b5f \\\n    --hash=sha256:e4188dad6f34ee9db37702678890ccd36708230a133d0ea02be4e902da9913d8 \\\n    --hash=sha256:e80d73bd296ba4f83b53670e51dfaf7483d4afa34d0c67aa4c0d1ecceac4e0fd \\\n    --hash=sha256:ee1b042d53e2dd9c007ebef442b5663ff5350496b310f660cf867d3b1b83fef8 \\\n    --hash=sha256:eec3e790bcef4427066112f0be677f6d72c7b3f4385be44f439fdf8f110360e0 \\\n    --hash=sha256:ef0c372693e84eae26b3b51f7e16e8cadaddad010c4feb6f9f5b7aaa59c14fc9 \\\n    --hash=sha256:f23f7515014c77ae1ce7a686a832ad5b5106bda6dc71f92a1c8af01f9cc3d2d5 \\\n    --hash=sha256:f4b5585eff9dcbe87bb50dc0bd4cfccefbb89ae22268bba6cc6ee72334a0dc88 \\\n    --hash=sha256:f7964b7e7c606ded4a5cebffddc210f047a89c053d5125477a2fdcd31c79f975 \\\n    --hash=sha256:fc6b57968bdfea7f5cb3a88449bc8aa7ebe22414037422d8a165981be388b087\n";
var readme_default = "docutils==0.23 \\\n    --hash=sha256:25d013af9bf23bc1c7b2b093dff4208166c53a94786c9e447808335ef1185fea \\\n    --hash=sha256:746f5060322511280a1e50eb76846ed6bf2342984b2ac04dc42caa1a8d78799e\nnh3==0.3.6 \\\n    --hash=sha256:082675ff87b9385ec430ffe6d5847ba7456cc39b73720cd4add472f9f4cffd56 \\\n    --hash=sha256:2411e8c3cee81a1ddd62c2a5d50585c28aa5566d373ad1db92536b95ddb24ef2 \\\n    --hash=sha256:25c733bee928530556b1db0ea46c52cf5aa686146e38e60a6fc7cb801ef91cec \\\n    --hash=sha256:2f90d9a0cfdbee218994fdaaeeb5a0fde62d08f35e4eef0378ec1e2200172fd0 \\\n    --hash=sha256:34d2b0d934156b87ee114f599a3ba9b8b9e17b5d79652ba3a13fa50903de965e \\\n    --hash=sha256:36d06341bd501240d320f5942481ed5e6846136b666e1ba4faf802b78ebc875f \\\n    --hash=sha256:43bc1ed3fa0716295fabee29ba42b2667e4a51d140b0a68e092170a765474fa6 \\\n    --hash=sha256:44673b27010051ab5a5e438a86ec31bbda61d4a77d7e900af6b7be3037c1abae \\\n    --hash=sha256:455469a29951edc92bc48b47ac2281c3f2609e6c4f6a047056449f8c2c23facf \\\n    --hash=sha256:4713502748f564fee0633b37b3403783ce0a3af3a3d148ad91025a5bdadb7bc6 \\\n    --hash=sha256:5276ef17bdba9ad8040575c74072008b13aae429436e9d0429e718bb5f90f4da \\\n    --hash=sha256:597a8e843bea00b2eb5520658dc24a9bb032e7fc9e7c2c0c4cd29420220c9796 \\\n    --hash=sha256:69bbb92865a693d909db3a700d3c01537533844d0948c1e9323561ce06ecda41 \\\n    --hash=sha256:69f365963f63a1e9bff53bdbb3c542c7c2efed3e163c9d5d83a772a2ac468c21 \\\n    --hash=sha256:82ca5bf427ad1b216b65ede1a2e2d87dc49bec417ceba0f297213107d3cd9d78 \\\n    --hash=sha256:889932a97fb4abb6f95fef1914c0d269ebfb60011e67121c1163059b9449dbb4 \\\n    --hash=sha256:905f877dc66dd7aea4a76e54bcb26acb5ff8216f720c0017ccf63e0e6035698e \\\n    --hash=sha256:a43ebd7543555c3ac1bc353023d0794e75cb76f6f18f19c32e95441496c0cc25 \\\n    --hash=sha256:d14bf7982e7a77c0c775634c29c07ce08b38a046df73e1c1f139b3e82f18a38e \\\n    --hash=sha256:e196fa70c2ff2eb4de7d3df3108f8f358c1d69dff20d45b11f20a5aa227ffb6d \\\n    --hash=sha256:e1b160831c9cdb06a6c79c2f9cdb11386602938f9af260d1c457a85add4f6f69 \\\n    --hash=sha256:e6b7beece07525dc6e6b0fc2f104442de2ba328360ad00e50cbe2e1fd620447d \\\n    --hash=sha256:edb2b4a1a27523e6cc7c417f8d21ce3d005243548b93e56b762b66b0c7f589f9 \\\n    --hash=sha256:f2f14b7ae1fca99c4a66c981aac3974e7fbc1ca30a12673d223ae1df76680917 \\\n    --hash=sha256:f338ac7d594c067679f1e99b4f5ec3906842979560f9d8f15d6bdfa39a353b10 \\\n    --hash=sha256:f3736c9dd3d1856f80cd031715b84ca75cda2bbb1ac802c3da26bfce590838d7 \\\n    --hash=sha256:f5ed5fe84aee7f39db95c214a7421bf0499fbf500fec6d86a4e29bfc37971438\npygments==2.21.0 \\\n    --hash=sha256:2363c69b61c4a97c838da3b130dcd6468f4848992b21a82f2a63ec34377137d9 \\\n    --hash=sha256:610ca751c9bc2492b38eb9a38a7fbc93edbbb2d7182edaf34e66ae493dee5c8c\nreadme-renderer==46.0 \\\n    --hash=sha256:af3e964914f6310a33ff67b72a4bdd940bed8d7c3bdecd2d14f40edf284bfe90 \\\n    --hash=sha256:d0dae1f74bb273b534770cb4cccb6bb78735540afdb03c2146f4e19dcd412560\n";
var windows = process.platform === "win32";
async function installedPythons(env) {
  const places = [onPath(env), inToolCache(env), inPyenv(env)];
  return (await Promise.all(places)).flat();
}
async function onPath(env) {
  const folders = new Set((env["PATH"] ?? env["Path"] ?? "").split(import_node_path2.delimiter));
  const found = [];
  for (const folder of folders) {
    if (folder === "" || /[\\/]shims[\\/]?$/.test(folder)) continue;
    for (const name of await namesIn(folder)) {
      const version = /^python(3\.\d+t?)(?:\.exe)?$/.exec(name)?.[1];
      if (version === void 0) continue;
      found.push({ version, path: (0, import_node_path2.join)(folder, name), source: "PATH" });
    }
  }
  return found;
}
var kinds = [
  ["Python", "", "python"],
  ["PyPy", "pypy", "pypy3"]
];
async function inToolCache(env) {
  const root = env["RUNNER_TOOL_CACHE"] || env["AGENT_TOOLSDIRECTORY"];
  if (!root) return [];
  const found = await Promise.all(
    kinds.map(async ([folder, prefix, program]) => {
      const versions = await namesIn((0, import_node_path2.join)(root, folder));
      const places = versions.filter((version) => /^3\.\d/.test(version));
      return Promise.all(
        places.flatMap((version) => [
          inPlace((0, import_node_path2.join)(root, folder, version, architecture), program, `${prefix}${version}`),
          inPlace((0, import_node_path2.join)(root, folder, version, freeThreaded), program, `${prefix}${version}t`)
        ])
      );
    })
  );
  return found.flat(2);
}
var architecture = process.arch === "ia32" ? "x86" : process.arch;
var freeThreaded = `${architecture}-freethreaded`;
async function inPlace(place, program, version) {
  const path = windows ? (0, import_node_path2.join)(place, `${program}.exe`) : (0, import_node_path2.join)(place, "bin", program);
  return await exists(path) ? [{ version, path, source: "the tool cache" }] : [];
}
async function inPyenv(env) {
  const home = (windows ? env["USERPROFILE"] : env["HOME"]) || (0, import_node_os2.homedir)();
  const root = env["PYENV_ROOT"] || (0, import_node_path2.join)(home, ".pyenv", ...windows ? ["pyenv-win"] : []);
  const found = [];
  for (const name of await namesIn((0, import_node_path2.join)(root, "versions"))) {
    const version = /^(?:pypy)?3\.\d+[^-/]*/.exec(name)?.[0];
    const place = (0, import_node_path2.join)(root, "versions", name);
    const path = windows ? (0, import_node_path2.join)(place, "python.exe") : (0, import_node_path2.join)(place, "bin", "python");
    if (version === void 0 || !await exists(path)) continue;
    found.push({ version, path, source: "pyenv" });
  }
  return found;
}
var namesIn = (folder) => (0, import_promises2.readdir)(folder).catch(() => []);
var exists = (path) => (0, import_promises2.access)(path).then(
  () => true,
  () => false
);
async function installedUv(env) {
  const name = windows ? "uv.exe" : "uv";
  const folders = (env["PATH"] ?? env["Path"] ?? "").split(import_node_path2.delimiter);
  const onPath2 = folders.filter((folder) => folder !== "" && !/[\\/]shims[\\/]?$/.test(folder));
  for (const path of [env["UV"] ?? "", ...onPath2.map((folder) => (0, import_node_path2.join)(folder, name))]) {
    if (path !== "" && await exists(path)) return path;
  }
  return void 0;
}
var oldest = [3, 10];
var names = process.platform === "win32" ? ["python", "python3", "py"] : ["python3", "python", "python3.14", "python3.13", "python3.12", "python3.11", "python3.10"];
var question = `import json, platform, sys, sysconfig
print(json.dumps({
    "path": sys.executable,
    "version": platform.python_version(),
    "scripts": sysconfig.get_path("scripts"),
    "packages": sysconfig.get_path("purelib"),
}))`;
async function answer(program, words, run) {
  try {
    const result = await run({ program, arguments: words });
    return result.status === 0 ? result : void 0;
  } catch (error) {
    if (error instanceof import_chunk_6CJDLMRJ.PublishError && error.code !== "program-missing") throw error;
    return void 0;
  }
}
async function askInterpreter(program, run) {
  const answered = await answer(program, ["-I", "-c", question], run);
  try {
    return answered && JSON.parse(answered.stdout);
  } catch {
    return void 0;
  }
}
var printedVersion = async (program, run) => /^Python (\S+)/.exec((await answer(program, ["--version"], run))?.output ?? "")?.[1];
async function findPython(run) {
  const tooOld = [];
  for (const name of names) {
    const python = await askInterpreter(name, run);
    if (python !== void 0 && isRecentEnough(python.version)) return python;
    const version = python?.version ?? await printedVersion(name, run);
    if (version !== void 0) tooOld.push(`\`${name}\` is Python ${version}`);
  }
  const wanted = oldest.join(".");
  if (tooOld.length > 0) {
    throw new import_chunk_6CJDLMRJ.PublishError(
      "python-missing",
      `Python ${wanted} or newer is needed: ${tooOld.join(", ")}`,
      { hint: installHint }
    );
  }
  throw new import_chunk_6CJDLMRJ.PublishError("python-missing", "No Python was found on PATH", { hint: installHint });
}
var installHint = `install Python ${oldest.join(".")} or newer and put it on PATH; in a workflow, use actions/setup-python before this step`;
function isRecentEnough(version) {
  const [major = 0, minor = 0] = version.split(".").map(Number);
  return major > oldest[0] || major === oldest[0] && minor >= oldest[1];
}
var requirements = {
  build: build_default,
  clock: clock_default,
  readme: readme_default
};
function pythonsOf(parts) {
  let found;
  const find = () => {
    found ??= findPython(parts.run);
    return found;
  };
  const toolSets = /* @__PURE__ */ new Map();
  const withTools = (tools) => {
    const known = toolSets.get(tools) ?? find().then((python) => toolSet(tools, python, parts));
    toolSets.set(tools, known);
    return known;
  };
  let uv;
  return {
    find,
    withTools,
    createEnvironment: async (folder) => createEnvironment(await find(), folder, ["--without-pip"], parts),
    installed: () => installedPythons(parts.env),
    inspect: (path) => askInterpreter(path, parts.run),
    interpreterIn: import_chunk_6CJDLMRJ.interpreterIn,
    uv: () => {
      uv ??= installedUv(parts.env).then((path) => path ?? pinnedUv(withTools));
      return uv;
    }
  };
}
var pinnedUv = async (withTools) => {
  const tools = await withTools("build").catch(() => void 0);
  return tools === void 0 ? void 0 : installedUv({ PATH: tools.scripts });
};
async function createEnvironment(python, folder, options, { run }) {
  const result = await run({
    program: python.path,
    arguments: ["-I", "-m", "venv", ...options, folder]
  });
  const environment = result.status === 0 ? await askInterpreter((0, import_chunk_6CJDLMRJ.interpreterIn)(folder), run) : void 0;
  if (environment !== void 0) return environment;
  throw new import_chunk_6CJDLMRJ.PublishError(
    "python-missing",
    `\`${python.path}\` cannot make a virtual environment
${lastLines(result.output)}`,
    { hint: "install its `venv` module; on Debian and Ubuntu: `apt-get install python3-venv`" }
  );
}
async function toolSet(tools, python, parts) {
  const key = (0, import_node_crypto.createHash)("sha256").update(JSON.stringify([requirements[tools], python.path, python.version, process.arch])).digest("hex").slice(0, 16);
  const root = await toolCache(parts);
  const folder = (0, import_node_path.join)(root, `${tools}-${key}`);
  const reused = await finished(folder, parts);
  return reused ?? installTools(tools, python, folder, parts);
}
async function finished(folder, parts) {
  return await isComplete(folder) ? askInterpreter((0, import_chunk_6CJDLMRJ.interpreterIn)(folder), parts.run) : void 0;
}
var completeMark = "pypi-publish-complete";
var isComplete = (folder) => (0, import_promises.access)((0, import_node_path.join)(folder, completeMark)).then(
  () => true,
  () => false
);
async function installTools(tools, python, folder, parts) {
  await removeStaleDrafts(folder);
  const draft = `${folder}.${(0, import_node_crypto.randomUUID)()}`;
  try {
    const environment2 = await createEnvironment(python, draft, [], parts);
    await pipInstall(tools, environment2, draft, parts);
    await (0, import_promises.writeFile)((0, import_node_path.join)(draft, completeMark), "");
    await putInPlace(draft, folder, parts);
  } finally {
    await (0, import_promises.rm)(draft, { recursive: true, force: true });
  }
  const environment = await askInterpreter((0, import_chunk_6CJDLMRJ.interpreterIn)(folder), parts.run);
  if (environment !== void 0) return environment;
  throw new import_chunk_6CJDLMRJ.PublishError("tools-unavailable", `\`${folder}\` holds no working environment`, {
    hint: "delete the folder and run the stage again"
  });
}
async function putInPlace(draft, folder, parts) {
  const isPut = await (0, import_promises.rename)(draft, folder).then(
    () => true,
    () => false
  );
  if (isPut || await finished(folder, parts) !== void 0) return;
  await (0, import_promises.rm)(folder, { recursive: true, force: true });
  await (0, import_promises.rename)(draft, folder).catch(() => void 0);
}
var draftAge = 36e5;
async function removeStaleDrafts(folder) {
  const names2 = await (0, import_promises.readdir)((0, import_node_path.dirname)(folder)).catch(() => []);
  for (const name of names2.filter((other) => other.startsWith(`${(0, import_node_path.basename)(folder)}.`))) {
    const draft = (0, import_node_path.join)((0, import_node_path.dirname)(folder), name);
    const stats = await (0, import_promises.stat)(draft).catch(() => void 0);
    if (stats === void 0 || Date.now() - stats.mtimeMs < draftAge) continue;
    await (0, import_promises.rm)(draft, { recursive: true, force: true }).catch(() => void 0);
  }
}
async function pipInstall(tools, environment, folder, parts) {
  const file = (0, import_node_path.join)(folder, "requirements.txt");
  await (0, import_promises.writeFile)(file, requirements[tools]);
  const result = await parts.run({
    program: environment.path,
    arguments: [
      ...["-I", "-m", "pip", "install", "--no-input", "--disable-pip-version-check", "--quiet"],
      ...["--require-hashes", "--only-binary", ":all:", "--no-compile", "-r", file]
    ]
  });
  if (result.status === 0) return;
  throw new import_chunk_6CJDLMRJ.PublishError(
    "tools-unavailable",
    `The pinned tools for \`${tools}\` could not be installed
${lastLines(result.output)}`,
    { hint: "check the network, and the index that pip is configured to use" }
  );
}
var lastLines = (output) => output.trim().split("\n").slice(-5).map((line) => `  ${line}`).join("\n");
async function toolCache({
  env,
  temporaryFolder
}) {
  const candidates = [env["RUNNER_TOOL_CACHE"], userCache(env), env["RUNNER_TEMP"]];
  for (const candidate of candidates) {
    if (!candidate) continue;
    const folder = (0, import_node_path.join)(candidate, "pypi-publish");
    try {
      await (0, import_promises.mkdir)(folder, { recursive: true });
      await (0, import_promises.access)(folder, import_promises.constants.W_OK);
      return folder;
    } catch {
    }
  }
  return temporaryFolder("tools");
}
function userCache(env) {
  if (process.platform === "win32") return env["LOCALAPPDATA"] ?? (0, import_node_os.tmpdir)();
  if (process.platform === "darwin") return (0, import_node_path.join)((0, import_node_os.homedir)(), "Library", "Caches");
  return env["XDG_CACHE_HOME"] || (0, import_node_path.join)((0, import_node_os.homedir)(), ".cache");
}
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  pythonsOf,
  readme_default,
  toolCache
});
